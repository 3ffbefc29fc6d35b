import type { Issuer } from '../src/rules/rule.ts'

export const here: Issuer = {
  id: 'here',
  name: 'HERE',
  sources: [
    {
      url: 'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'here-api-key',
      title: 'HERE API key',
      severity: 'low',
      grants: 'Asks for maps and routes at the expense of its owner.',
      revoke: 'HERE platform: Access manager, the app; delete the key.',
      shape: 'contextual',
      keywords: [
        'here_api',
        'here_apikey',
        'hereapi',
        'here_key',
        'here_maps',
        'heremaps',
        'hereapikey',
        '.hereapi.com',
        'here-api',
        'here_access_key',
      ],
      pattern: /(?<!h1:)(?<secret>[A-Za-z0-9_-]{43})(?!=)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'HERE_API_KEY=<base64url:43>',
        'https://geocode.search.hereapi.com/v1/geocode?q=Paris&apiKey=<base64url:43>',
      ],
      ignores: {
        'one character short': 'HERE_API_KEY=<base64url:42>',
        'a placeholder': 'HERE_API_KEY=<repeat:x:43>',
        'nothing names the vendor': 'value = "<base64url:43>"',
      },
    },
  ],
}
