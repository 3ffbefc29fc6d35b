import type { Issuer } from '../src/rules/rule.ts'

export const taxjar: Issuer = {
  id: 'taxjar',
  name: 'TaxJar',
  sources: [{ url: 'https://developers.taxjar.com/api/reference/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'taxjar-api-token',
      title: 'TaxJar API token',
      severity: 'medium',
      grants: 'Reads and writes the orders of the shop, and computes taxes at its expense.',
      revoke: 'TaxJar: Account, TaxJar API; delete the token.',
      shape: 'contextual',
      keywords: ['taxjar', 'tax_jar'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['TAXJAR_API_KEY=<hex:32>', "const client = new Taxjar({ apiKey: '<hex:32>' })"],
      ignores: { 'one character short': 'TAXJAR_API_KEY=<hex:31>', 'a placeholder': 'taxjar: <repeat:0:32>' },
    },
  ],
}
