import type { Issuer } from '../src/rules/rule.ts'

export const locationiq: Issuer = {
  id: 'locationiq',
  name: 'LocationIQ',
  sources: [{ url: 'https://docs.locationiq.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'locationiq-access-token',
      title: 'LocationIQ access token',
      severity: 'low',
      grants: 'Finds places at the expense of its owner; pages often show it.',
      revoke: 'LocationIQ: API access tokens; delete the token.',
      keywords: ['pk.'],
      pattern: /(?<![A-Za-z0-9_.-])(?<secret>pk\.[0-9a-f]{32})(?![A-Za-z0-9_.-])/,
      entropyMin: 3,
      matches: ['LOCATIONIQ_TOKEN=pk.<hex:32>', 'https://us1.locationiq.com/v1/search?q=Paris&key=pk.<hex:32>'],
      ignores: {
        'one character short': 'LOCATIONIQ_TOKEN=pk.<hex:31>',
        'a placeholder': 'LOCATIONIQ_TOKEN=pk.<repeat:0:32>',
      },
    },
  ],
}
