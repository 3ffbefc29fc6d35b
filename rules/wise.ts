import type { Issuer } from '../src/rules/rule.ts'

export const wise: Issuer = {
  id: 'wise',
  name: 'Wise',
  sources: [{ url: 'https://docs.wise.com/api-docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wise-api-token',
      title: 'Wise API token',
      severity: 'critical',
      grants: 'Reads balances and statements, and with full access makes transfers.',
      revoke: 'Wise: Settings, API tokens; revoke the token.',
      shape: 'contextual',
      keywords: [
        'transferwise',
        'wise_api',
        'wise_token',
        'wise-api',
        'wise-token',
        'wiseapi',
        'wisetoken',
        'wise.com',
        'wise api',
        'wise token',
        'wise key',
      ],
      pattern: /(?<![/#@{])(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      entropyMin: 3,
      matches: [
        'WISE_API_TOKEN=<uuid>',
        "curl https://api.transferwise.com/v1/profiles -H 'Authorization: Bearer <uuid>'",
      ],
      ignores: {
        'one character short': 'WISE_API_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'WISE_API_TOKEN=00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
