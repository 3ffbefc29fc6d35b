import type { Issuer } from '../src/rules/rule.ts'

export const modal: Issuer = {
  id: 'modal',
  name: 'Modal',
  sources: [{ url: 'https://modal.com/docs/reference/modal.config', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'modal-token-secret',
      title: 'Modal token secret',
      severity: 'high',
      grants: 'With the token id, runs code in the workspace at its expense, and reads its secrets and volumes.',
      revoke: 'Modal: Settings, API tokens; delete the token.',
      shape: 'contextual',
      keywords: ['modal_token', 'modal.com', 'modal token', 'token_secret', 'token-secret', 'modal-token'],
      pattern: /(?<secret>as-[A-Za-z0-9]{22})/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: [
        'MODAL_TOKEN_SECRET=as-<alnum:22>',
        'modal token set --token-id ak-<alnum:22> --token-secret as-<alnum:22>',
      ],
      ignores: {
        'one character short': 'MODAL_TOKEN_SECRET=as-<alnum:21>',
        'a placeholder': 'MODAL_TOKEN_SECRET=as-<repeat:x:22>',
        'nothing names the vendor': 'value = "as-<alnum:22>"',
      },
    },
  ],
}
