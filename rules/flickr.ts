import type { Issuer } from '../src/rules/rule.ts'

export const flickr: Issuer = {
  id: 'flickr',
  name: 'Flickr',
  sources: [{ url: 'https://www.flickr.com/services/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'flickr-api-key',
      title: 'Flickr API key',
      severity: 'low',
      grants: 'Reads public photographs in the name of the app; with its secret, signs in its users.',
      revoke: 'Flickr: Services, Your API keys; delete the app.',
      shape: 'contextual',
      keywords: ['flickr'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: [
        'FLICKR_API_KEY=<hex:32>',
        'https://api.flickr.com/services/rest/?method=flickr.test.echo&api_key=<hex:32>',
      ],
      ignores: {
        'one character short': 'FLICKR_API_KEY=<hex:31>',
        'a placeholder': 'FLICKR_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
    {
      id: 'flickr-api-secret',
      title: 'Flickr API secret',
      severity: 'medium',
      grants: 'With the key, signs in users of the app and acts for them.',
      revoke: 'Flickr: Services, Your API keys; delete the app.',
      shape: 'contextual',
      keywords: [
        'flickr_secret',
        'flickr_api_secret',
        'flickr_app_secret',
        'flickr_consumer_secret',
        'flickrsecret',
        'flickr_shared_secret',
        'flickr',
      ],
      pattern: /(?<secret>[0-9a-f]{16})/,
      entropyMin: 2.5,
      matches: ['FLICKR_API_SECRET=<hex:16>', 'flickr_secret: "<hex:16>"'],
      ignores: {
        'one character short': 'FLICKR_API_SECRET=<hex:15>',
        'a placeholder': 'FLICKR_API_SECRET=<repeat:0:16>',
        'nothing names the vendor': 'value = "<hex:16>"',
      },
    },
  ],
}
