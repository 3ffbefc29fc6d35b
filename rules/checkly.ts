import type { Issuer } from '../src/rules/rule.ts'

export const checkly: Issuer = {
  id: 'checkly',
  name: 'Checkly',
  sources: [{ url: 'https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'checkly-api-key',
      title: 'Checkly API key',
      severity: 'medium',
      grants: 'Changes and runs the checks of the account, and reads the secrets that they use.',
      revoke: 'Checkly: User settings (or Account settings), API keys; delete the key.',
      shape: 'contextual',
      keywords: ['checkly'],
      pattern: /(?<secret>(?:(?:cu|sv)_)?(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: [
        'CHECKLY_API_KEY=cu_<hex:32>',
        'curl https://api.checklyhq.com/v1/checks -H "Authorization: Bearer cu_<hex:32>"',
      ],
      ignores: {
        'one character short': 'CHECKLY_API_KEY=cu_<hex:31>',
        'a placeholder': 'CHECKLY_API_KEY=cu_<repeat:0:32>',
        'nothing names the vendor': 'value = "cu_<hex:32>"',
      },
    },
  ],
}
