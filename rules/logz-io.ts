import type { Issuer } from '../src/rules/rule.ts'

export const logzIo: Issuer = {
  id: 'logz-io',
  name: 'Logz.io',
  sources: [{ url: 'https://api-docs.logz.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'logz-io-api-token',
      title: 'Logz.io API token',
      severity: 'medium',
      grants: 'Searches logs and manages users and alerts of the account.',
      revoke: 'Logz.io: Settings, Manage tokens, API tokens; delete the token.',
      keywords: ['logzio', 'logz.io', 'logz_io', 'logz-io', 'logz'],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: ['LOGZIO_API_TOKEN=<uuid>', 'curl https://api.logz.io/v1/search -H "X-API-TOKEN: <uuid>"'],
      ignores: {
        'one character short': 'LOGZIO_API_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'LOGZIO_API_TOKEN=00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
