import type { Issuer } from '../src/rules/rule.ts'

export const etsy: Issuer = {
  id: 'etsy',
  name: 'Etsy',
  sources: [{ url: 'https://developers.etsy.com/documentation/essentials/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'etsy-keystring',
      title: 'Etsy API keystring',
      severity: 'medium',
      grants: 'Reads public data for the app, and names it where shops give access.',
      revoke: 'Etsy: Your apps; delete the app, or ask for a new key.',
      shape: 'contextual',
      keywords: ['etsy'],
      pattern: /(?<secret>[a-z0-9]{24})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'ETSY_API_KEY=<lownum:24>',
        'curl https://openapi.etsy.com/v3/application/shops -H "x-api-key: <lownum:24>"',
      ],
      ignores: {
        'one character short': 'ETSY_API_KEY=<lownum:23>',
        'a placeholder': 'ETSY_API_KEY=<repeat:x:24>',
        'nothing names the vendor': 'value = "<lownum:24>"',
      },
    },
  ],
}
