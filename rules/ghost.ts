import type { Issuer } from '../src/rules/rule.ts'

export const ghost: Issuer = {
  id: 'ghost',
  name: 'Ghost',
  sources: [{ url: 'https://ghost.org/docs/admin-api/#token-authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ghost-admin-api-key',
      title: 'Ghost admin API key',
      severity: 'high',
      grants: 'Publishes and deletes posts, and reads and changes members.',
      revoke: 'Ghost Admin: Settings, Integrations, the integration; regenerate the key.',
      shape: 'contextual',
      keywords: ['ghost', 'admin_api_key', 'adminapikey', 'admin_api', 'admin-api-key'],
      pattern: /(?<secret>[0-9a-f]{24}:[0-9a-f]{64})/,
      entropyMin: 3,
      matches: [
        'GHOST_ADMIN_API_KEY=<hex:24>:<hex:64>',
        "new GhostAdminAPI({ url: 'https://acme.ghost.io', key: '<hex:24>:<hex:64>', version: 'v5.0' })",
      ],
      ignores: {
        'one character short': 'GHOST_ADMIN_API_KEY=<hex:24>:<hex:63>',
        'a placeholder': 'GHOST_ADMIN_API_KEY=<repeat:0:24>:<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:24>:<hex:64>"',
      },
    },
  ],
}
