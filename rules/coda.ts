import type { Issuer } from '../src/rules/rule.ts'

export const coda: Issuer = {
  id: 'coda',
  name: 'Coda',
  sources: [{ url: 'https://coda.io/developers/apis/v1', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'coda-api-token',
      title: 'Coda API token',
      severity: 'medium',
      grants: 'Reads and writes the documents that its owner reaches.',
      revoke: 'Coda: Account settings, API settings; delete the token.',
      shape: 'contextual',
      keywords: ['coda'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['CODA_API_TOKEN=<uuid>', 'curl https://coda.io/apis/v1/whoami -H "Authorization: Bearer <uuid>"'],
      ignores: {
        'one character short': 'CODA_API_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'CODA_API_TOKEN=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
