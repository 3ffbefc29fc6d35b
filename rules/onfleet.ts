import type { Issuer } from '../src/rules/rule.ts'

export const onfleet: Issuer = {
  id: 'onfleet',
  name: 'Onfleet',
  sources: [{ url: 'https://docs.onfleet.com/reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'onfleet-api-key',
      title: 'Onfleet API key',
      severity: 'high',
      grants: 'Reads and changes deliveries, drivers and the addresses of recipients.',
      revoke: 'Onfleet: Dashboard, Settings, API & Webhooks; delete the key.',
      shape: 'contextual',
      keywords: ['onfleet'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['ONFLEET_API_KEY=<hex:32>', "curl https://onfleet.com/api/v2/tasks -u '<hex:32>:'"],
      ignores: { 'one character short': 'ONFLEET_API_KEY=<hex:31>', 'a placeholder': 'onfleet: <repeat:0:32>' },
    },
  ],
}
