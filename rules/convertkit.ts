import type { Issuer } from '../src/rules/rule.ts'

export const convertkit: Issuer = {
  id: 'convertkit',
  name: 'Kit (ConvertKit)',
  sources: [{ url: 'https://developers.kit.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'convertkit-api-secret',
      title: 'Kit (ConvertKit) API secret',
      severity: 'high',
      grants: 'Reads and changes the subscribers, and sends them mail.',
      revoke: 'Kit: Settings, Developer; make a new secret.',
      shape: 'contextual',
      keywords: ['convertkit'],
      pattern: /(?<!h1:)(?<secret>[A-Za-z0-9_-]{43})(?!=)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'CONVERTKIT_API_SECRET=<base64url:43>',
        'https://api.convertkit.com/v3/subscribers?api_secret=<base64url:43>',
      ],
      ignores: {
        'one character short': 'CONVERTKIT_API_SECRET=<base64url:42>',
        'a placeholder': 'CONVERTKIT_API_SECRET=<repeat:x:43>',
        'nothing names the vendor': 'value = "<base64url:43>"',
      },
    },
    {
      id: 'convertkit-api-key',
      title: 'Kit (ConvertKit) API key',
      severity: 'low',
      grants: 'Lists forms and adds subscribers; some sites publish it.',
      revoke: 'Kit: Settings, Developer; make a new key.',
      shape: 'contextual',
      keywords: ['convertkit'],
      pattern: /(?<secret>[A-Za-z0-9_-]{22})/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: ['CONVERTKIT_API_KEY=<base64url:22>', 'https://api.convertkit.com/v3/forms?api_key=<base64url:22>'],
      ignores: {
        'one character short': 'CONVERTKIT_API_KEY=<base64url:21>',
        'a placeholder': 'CONVERTKIT_API_KEY=<repeat:x:22>',
        'nothing names the vendor': 'value = "<base64url:22>"',
      },
    },
  ],
}
