import type { Issuer } from '../src/rules/rule.ts'

export const mixmax: Issuer = {
  id: 'mixmax',
  name: 'Mixmax',
  sources: [{ url: 'https://developer.mixmax.com/reference/getting-started-with-the-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mixmax-api-token',
      title: 'Mixmax API token',
      severity: 'high',
      grants: 'Reads and sends the mail sequences of its owner.',
      revoke: 'Mixmax: Settings, Integrations, API; delete the token.',
      shape: 'contextual',
      keywords: ['mixmax'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['MIXMAX_API_TOKEN=<uuid>', 'curl https://api.mixmax.com/v1/users/me -H "X-API-Token: <uuid>"'],
      ignores: {
        'one character short': 'MIXMAX_API_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'MIXMAX_API_TOKEN=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
