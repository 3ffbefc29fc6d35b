import type { Issuer } from '../src/rules/rule.ts'

export const tomtom: Issuer = {
  id: 'tomtom',
  name: 'TomTom',
  sources: [{ url: 'https://developer.tomtom.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tomtom-api-key',
      title: 'TomTom API key',
      severity: 'low',
      grants: 'Shows maps and plans routes at the expense of the account.',
      revoke: 'TomTom: developer portal, dashboard, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['tomtom'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['TOMTOM_API_KEY=<alnum:32>', 'https://api.tomtom.com/search/2/search/oslo.json?key=<alnum:32>'],
      ignores: { 'one character short': 'TOMTOM_API_KEY=<alnum:31>', 'a placeholder': 'tomtom: <repeat:x:32>' },
    },
  ],
}
