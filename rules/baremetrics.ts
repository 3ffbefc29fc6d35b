import type { Issuer } from '../src/rules/rule.ts'

export const baremetrics: Issuer = {
  id: 'baremetrics',
  name: 'Baremetrics',
  sources: [{ url: 'https://developers.baremetrics.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'baremetrics-api-key',
      title: 'Baremetrics API key',
      severity: 'medium',
      grants: 'Reads customers, subscriptions and revenue; sandbox keys (sk_) read test data.',
      revoke: 'Baremetrics: Settings, API; regenerate the key.',
      shape: 'contextual',
      keywords: ['baremetrics'],
      pattern: /(?<secret>[ls]k_[A-Za-z0-9]{18,25})/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: [
        'BAREMETRICS_API_KEY=lk_<alnum:22>',
        'curl https://api.baremetrics.com/v1/account -H "Authorization: Bearer lk_<alnum:22>"',
      ],
      ignores: {
        'one character short': 'BAREMETRICS_API_KEY=lk_<alnum:17>',
        'a placeholder': 'BAREMETRICS_API_KEY=lk_<repeat:x:22>',
        'nothing names the vendor': 'value = "lk_<alnum:22>"',
      },
    },
  ],
}
