import type { Issuer } from '../src/rules/rule.ts'

export const disqus: Issuer = {
  id: 'disqus',
  name: 'Disqus',
  sources: [{ url: 'https://disqus.com/api/docs/auth/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'disqus-api-key',
      title: 'Disqus API key or secret',
      severity: 'low',
      grants: 'The secret signs users in to the comments of a site and acts for the app; the key alone is public.',
      revoke: 'Disqus: API, Applications, the app; reset the keys.',
      shape: 'contextual',
      keywords: ['disqus'],
      pattern: /(?<secret>[A-Za-z0-9]{64})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['DISQUS_API_SECRET=<alnum:64>', "disqus = DisqusAPI('<alnum:64>', public_key)"],
      ignores: {
        'one character short': 'DISQUS_API_SECRET=<alnum:63>',
        'a placeholder': 'DISQUS_API_SECRET=<repeat:x:64>',
        'nothing names the vendor': 'value = "<alnum:64>"',
      },
    },
  ],
}
