import type { Issuer } from '../src/rules/rule.ts'

export const shodan: Issuer = {
  id: 'shodan',
  name: 'Shodan',
  sources: [{ url: 'https://developer.shodan.io/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'shodan-api-key',
      title: 'Shodan API key',
      severity: 'medium',
      grants: 'Searches, and scans networks, at the expense of the account.',
      revoke: 'Shodan: account.shodan.io; reset the API key.',
      shape: 'contextual',
      keywords: ['shodan'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['SHODAN_API_KEY=<alnum:32>', 'https://api.shodan.io/api-info?key=<alnum:32>', 'shodan init <alnum:32>'],
      ignores: { 'one character short': 'SHODAN_API_KEY=<alnum:31>', 'a placeholder': 'shodan: <repeat:x:32>' },
    },
  ],
}
