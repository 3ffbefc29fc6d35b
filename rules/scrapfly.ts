import type { Issuer } from '../src/rules/rule.ts'

export const scrapfly: Issuer = {
  id: 'scrapfly',
  name: 'Scrapfly',
  sources: [{ url: 'https://scrapfly.io/docs/scrape-api/getting-started', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'scrapfly-api-key',
      title: 'Scrapfly API key',
      severity: 'low',
      grants: 'Fetches pages at the expense of the account.',
      revoke: 'Scrapfly: dashboard, API keys; revoke the key.',
      keywords: ['scp-live-', 'scp-test-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>scp-(?:live|test)-[a-z0-9]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'SCRAPFLY_API_KEY=scp-live-<hex:32>',
        'https://api.scrapfly.io/scrape?key=scp-test-<hex:32>&url=https://acme.test',
      ],
      ignores: {
        'one character short': 'SCRAPFLY_API_KEY=scp-live-<hex:31>',
        'a placeholder': 'SCRAPFLY_API_KEY=scp-live-<repeat:x:32>',
      },
    },
  ],
}
