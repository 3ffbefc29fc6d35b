import type { Issuer } from '../src/rules/rule.ts'

export const exoscale: Issuer = {
  id: 'exoscale',
  name: 'Exoscale',
  sources: [{ url: 'https://community.exoscale.com/product/iam/quick-start/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'exoscale-api-secret',
      title: 'Exoscale API secret',
      severity: 'critical',
      grants: 'With the key, makes, changes and destroys what the role of the key allows.',
      revoke: 'Exoscale Portal: IAM, Keys; revoke the key.',
      shape: 'contextual',
      keywords: ['exoscale'],
      pattern: /(?<secret>[A-Za-z0-9_-]{40,60})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['EXOSCALE_API_SECRET=<base64url:43>', 'provider "exoscale" { secret = "<base64url:43>" }'],
      ignores: {
        'one character short': 'EXOSCALE_API_SECRET=<base64url:39>',
        'a placeholder': 'EXOSCALE_API_SECRET=<repeat:x:43>',
        'nothing names the vendor': 'value = "<base64url:43>"',
      },
    },
    {
      id: 'exoscale-api-secret-beside-key',
      title: 'Exoscale API secret beside its key',
      severity: 'critical',
      grants: 'With the key, makes, changes and destroys what the role of the key allows.',
      revoke: 'Exoscale Portal: IAM, Keys; revoke the key.',
      shape: 'contextual',
      keywords: ['api_secret', 'apisecret', 'api-secret', 'api secret'],
      pattern: /(?<secret>[A-Za-z0-9_-]{43})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      requires: { rule: 'exoscale-api-key', lines: 5 },
      matches: [
        'api_key = EXO<hex:26>\napi_secret = <base64url:43>',
        '{"apiKey": "EXO<hex:24>", "apiSecret": "<base64url:43>"}',
      ],
      ignores: {
        'one character short': 'api_key = EXO<hex:26>\napi_secret = <base64url:42>',
        'a placeholder': 'api_key = EXO<hex:26>\napi_secret = <repeat:x:43>',
        'no key near': 'api_secret = <base64url:43>',
      },
    },
    {
      id: 'exoscale-api-key',
      title: 'Exoscale API key',
      severity: 'low',
      grants: 'Nothing without its secret.',
      keywords: ['exo'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>EXO[0-9a-f]{24,30})(?![A-Za-z0-9_-])/,
      entropyMin: 2.7,
      partnerOnly: true,
      matches: ['EXOSCALE_API_KEY=EXO<hex:26>'],
      ignores: {
        'one character short': 'EXOSCALE_API_KEY=EXO<hex:23>',
        'a placeholder': 'EXOSCALE_API_KEY=EXO<repeat:0:26>',
      },
    },
  ],
}
