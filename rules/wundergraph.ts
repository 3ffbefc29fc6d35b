import type { Issuer } from '../src/rules/rule.ts'

export const wundergraph: Issuer = {
  id: 'wundergraph',
  name: 'WunderGraph Cosmo',
  sources: [{ url: 'https://cosmo-docs.wundergraph.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wundergraph-cosmo-api-key',
      title: 'WunderGraph Cosmo API key',
      severity: 'medium',
      grants: 'Publishes subgraphs, and changes the graph that clients see.',
      revoke: 'Cosmo: Studio, API Keys; delete the key.',
      keywords: ['cosmo_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>cosmo_[0-9a-z]{32})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['COSMO_API_KEY=cosmo_<hex:32>', 'Authorization: Bearer cosmo_<hex:32>'],
      ignores: {
        'one character short': 'COSMO_API_KEY=cosmo_<hex:31>',
        'a placeholder': 'COSMO_API_KEY=cosmo_<repeat:x:32>',
      },
    },
  ],
}
