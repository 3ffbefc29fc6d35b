import type { Issuer } from '../src/rules/rule.ts'

export const deviantart: Issuer = {
  id: 'deviantart',
  name: 'DeviantArt',
  sources: [{ url: 'https://www.deviantart.com/developers/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'deviantart-client-secret',
      title: 'DeviantArt client secret',
      severity: 'low',
      grants: 'With the client id, acts for the app.',
      revoke: 'DeviantArt: Developers, the app; reset the secret.',
      shape: 'contextual',
      keywords: ['deviantart', 'deviant_art'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['DEVIANTART_CLIENT_SECRET=<hex:32>', 'deviantart: { client_id: 1234, client_secret: "<hex:32>" }'],
      ignores: {
        'one character short': 'DEVIANTART_CLIENT_SECRET=<hex:31>',
        'a placeholder': 'DEVIANTART_CLIENT_SECRET=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
