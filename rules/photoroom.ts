import type { Issuer } from '../src/rules/rule.ts'

export const photoroom: Issuer = {
  id: 'photoroom',
  name: 'PhotoRoom',
  sources: [{ url: 'https://docs.photoroom.com/getting-started/how-can-i-get-my-api-key', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'photoroom-api-key',
      title: 'PhotoRoom API key',
      severity: 'low',
      grants: 'Edits pictures at the expense of the account.',
      revoke: 'PhotoRoom: API dashboard (app.photoroom.com/api-dashboard); regenerate the key.',
      keywords: ['sk_pr_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>(?:sandbox_)?sk_pr_[A-Za-z0-9]{1,64}_[0-9a-fA-F]{40})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      matches: [
        'PHOTOROOM_API_KEY=sk_pr_default_<hex:40>',
        "curl https://sdk.photoroom.com/v1/segment -H 'x-api-key: sandbox_sk_pr_shop_<hex:40>'",
      ],
      ignores: {
        'one character short': 'PHOTOROOM_API_KEY=sk_pr_default_<hex:39>',
        'a placeholder': 'PHOTOROOM_API_KEY=sk_pr_default_<repeat:x:40>',
      },
    },
  ],
}
