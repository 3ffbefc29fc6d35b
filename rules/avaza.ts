import type { Issuer } from '../src/rules/rule.ts'

export const avaza: Issuer = {
  id: 'avaza',
  name: 'Avaza',
  sources: [{ url: 'https://api.avaza.com/swagger/ui/index', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'avaza-access-token',
      title: 'Avaza access token',
      severity: 'medium',
      grants: 'Reads and writes projects, timesheets and invoices.',
      revoke: 'Avaza: Settings, Manage developer apps; revoke the token.',
      shape: 'contextual',
      keywords: ['avaza'],
      pattern: /(?<secret>[0-9]{1,12}-[0-9a-f]{40})/,
      entropyMin: 3,
      matches: [
        'AVAZA_TOKEN=<digits:6>-<hex:40>',
        'curl https://api.avaza.com/api/Account -H "Authorization: Bearer <digits:6>-<hex:40>"',
      ],
      ignores: {
        'one character short': 'AVAZA_TOKEN=<digits:6>-<hex:39>',
        'a placeholder': 'AVAZA_TOKEN=<repeat:0:6>-<repeat:0:40>',
        'nothing names the vendor': 'value = "<digits:6>-<hex:40>"',
      },
    },
  ],
}
