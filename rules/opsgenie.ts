import type { Issuer } from '../src/rules/rule.ts'

export const opsgenie: Issuer = {
  id: 'opsgenie',
  name: 'Opsgenie',
  sources: [{ url: 'https://docs.opsgenie.com/docs/api-overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'opsgenie-api-key',
      title: 'Opsgenie API key',
      severity: 'high',
      grants: 'Opens and closes alerts, or changes users and schedules, as its permissions allow.',
      revoke: 'Opsgenie: Settings, API key management (or the integration); delete the key.',
      keywords: [
        'geniekey',
        'opsgenie_api',
        'opsgenie-api',
        'opsgenieapi',
        'opsgenie_key',
        'opsgenie_token',
        'opsgenie-key',
        'api.opsgenie.com',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: ['Authorization: GenieKey <uuid>', 'OPSGENIE_API_KEY=<uuid>'],
      ignores: {
        'one character short': 'OPSGENIE_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'OPSGENIE_API_KEY=00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
