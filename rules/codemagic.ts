import type { Issuer } from '../src/rules/rule.ts'

export const codemagic: Issuer = {
  id: 'codemagic',
  name: 'Codemagic',
  sources: [{ url: 'https://docs.codemagic.io/rest-api/codemagic-rest-api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'codemagic-api-token',
      title: 'Codemagic API token',
      severity: 'high',
      grants: 'Starts builds and reads their artifacts and variables.',
      revoke: 'Codemagic: Teams, Personal account, Integrations, Codemagic API; replace the token.',
      shape: 'contextual',
      keywords: ['codemagic'],
      pattern: /(?<!h1:)(?<secret>[A-Za-z0-9_-]{43})(?!=)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'CODEMAGIC_API_TOKEN=<base64url:43>',
        'curl https://api.codemagic.io/apps -H "x-auth-token: <base64url:43>"',
      ],
      ignores: {
        'one character short': 'CODEMAGIC_API_TOKEN=<base64url:42>',
        'a placeholder': 'CODEMAGIC_API_TOKEN=<repeat:x:43>',
        'nothing names the vendor': 'value = "<base64url:43>"',
      },
    },
  ],
}
