import type { Issuer } from '../src/rules/rule.ts'

export const infura: Issuer = {
  id: 'infura',
  name: 'Infura',
  sources: [{ url: 'https://docs.metamask.io/services/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'infura-api-key',
      title: 'Infura API key or secret',
      severity: 'medium',
      grants: 'Asks the networks at the expense of the account.',
      revoke: 'Infura: MetaMask developer dashboard, the key, Settings; delete it.',
      shape: 'contextual',
      keywords: ['infura'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['INFURA_API_KEY=<hex:32>', 'const url = "https://mainnet.infura.io/v3/<hex:32>"'],
      ignores: { 'one character short': 'infura: <hex:31>', 'nothing names the vendor': 'md5: <hex:32>' },
    },
  ],
}
