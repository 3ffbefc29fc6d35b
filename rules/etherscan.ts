import type { Issuer } from '../src/rules/rule.ts'

export const etherscan: Issuer = {
  id: 'etherscan',
  name: 'Etherscan',
  sources: [{ url: 'https://docs.etherscan.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'etherscan-api-key',
      title: 'Etherscan API key',
      severity: 'low',
      grants: 'Asks the explorer at the expense of the account.',
      revoke: 'Etherscan: API Dashboard, API Keys (etherscan.io/apidashboard); remove the key.',
      shape: 'contextual',
      keywords: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'basescan', 'snowtrace', 'ftmscan'],
      pattern: /(?<secret>[A-Z0-9]{34})/,
      entropyMin: 3.5,
      matches: [
        'ETHERSCAN_API_KEY=<upnum:34>',
        'https://api.etherscan.io/api?module=account&action=balance&apikey=<upnum:34>',
      ],
      ignores: { 'one character short': 'etherscan: <upnum:33>', 'a placeholder': 'ETHERSCAN_API_KEY=YOURAPIKEYTOKEN' },
    },
  ],
}
