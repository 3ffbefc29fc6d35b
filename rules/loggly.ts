import type { Issuer } from '../src/rules/rule.ts'

export const loggly: Issuer = {
  id: 'loggly',
  name: 'Loggly',
  sources: [
    {
      url: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/token-based-api-authentication.htm',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'loggly-token-in-url',
      title: 'Loggly customer token in an address',
      severity: 'medium',
      grants: 'Sends logs to the account.',
      revoke: 'Loggly: Logs, Source setup, Customer tokens; retire the token.',
      keywords: ['loggly.com/inputs/', 'loggly.com/bulk/'],
      pattern:
        /loggly\.com\/(?:inputs|bulk)\/(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
      matches: [
        'https://logs-01.loggly.com/inputs/<uuid>/tag/http/',
        'LOGGLY_URL=https://logs-01.loggly.com/bulk/<uuid>',
      ],
      ignores: {
        'one character short': 'https://logs-01.loggly.com/inputs/<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>/tag/http/',
        'a placeholder': 'https://logs-01.loggly.com/inputs/00000000-0000-0000-0000-000000000000/tag/http/',
      },
    },
    {
      id: 'loggly-customer-token',
      title: 'Loggly customer or API token',
      severity: 'medium',
      grants: 'Sends logs to the account; an API token reads them.',
      revoke: 'Loggly: Logs, Source setup, Customer tokens (or API tokens); retire the token.',
      shape: 'contextual',
      keywords: ['loggly'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['LOGGLY_TOKEN=<uuid>', 'loggly: { token: "<uuid>", subdomain: "acme" }'],
      ignores: {
        'one character short': 'LOGGLY_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'LOGGLY_TOKEN=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
