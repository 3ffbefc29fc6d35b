import type { Issuer } from '../src/rules/rule.ts'

export const lokalise: Issuer = {
  id: 'lokalise',
  name: 'Lokalise',
  sources: [{ url: 'https://developers.lokalise.com/reference/api-authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'lokalise-api-token',
      title: 'Lokalise API token',
      severity: 'medium',
      grants: 'Reads and changes the translations of the projects that its owner reaches.',
      revoke: 'Lokalise: Profile settings, API tokens; revoke the token.',
      shape: 'contextual',
      keywords: ['lokalise'],
      pattern: /(?<![@/])(?<secret>(?=[a-z]{0,39}[0-9])[a-z0-9]{40})/,
      entropyMin: 3,
      matches: ['LOKALISE_API_TOKEN=<hex:40>', 'lokalise2 --token <hex:40> file download'],
      ignores: {
        'one character short': 'LOKALISE_API_TOKEN=<hex:39>',
        'a placeholder': 'LOKALISE_API_TOKEN=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
        'a commit': 'uses: lokalise/lokalise-push-action@<hex:40>',
      },
    },
  ],
}
