import type { Issuer } from '../src/rules/rule.ts'

export const foursquare: Issuer = {
  id: 'foursquare',
  name: 'Foursquare',
  sources: [{ url: 'https://docs.foursquare.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'foursquare-api-key',
      title: 'Foursquare API key',
      severity: 'low',
      grants: 'Asks for places at the expense of its owner.',
      revoke: 'Foursquare Developer Console: the project, API keys; delete the key.',
      keywords: ['fsq3'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>fsq3[A-Za-z0-9+/]{43,44}={0,1})(?![A-Za-z0-9+/=])/,
      entropyMin: 3.5,
      matches: ['FOURSQUARE_API_KEY=fsq3<base64:44>', 'Authorization: fsq3<base64:43>='],
      ignores: {
        'one character short': 'FOURSQUARE_API_KEY=fsq3<base64:42>',
        'a placeholder': 'FOURSQUARE_API_KEY=fsq3<repeat:x:44>',
      },
    },
    {
      id: 'foursquare-client-secret',
      title: 'Foursquare client id or secret',
      severity: 'low',
      grants: 'Id and secret together ask for places at the expense of their owner.',
      revoke: 'Foursquare Developer Console: the project; reset the client secret.',
      shape: 'contextual',
      keywords: ['foursquare', '4sq'],
      pattern: /(?<secret>[0-9A-Z]{48})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'FOURSQUARE_CLIENT_SECRET=<upnum:48>',
        'https://api.foursquare.com/v2/venues/search?client_secret=<upnum:48>',
      ],
      ignores: {
        'one character short': 'FOURSQUARE_CLIENT_SECRET=<upnum:47>',
        'a placeholder': 'FOURSQUARE_CLIENT_SECRET=<repeat:X:48>',
        'nothing names the vendor': 'value = "<upnum:48>"',
      },
    },
  ],
}
