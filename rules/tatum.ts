import type { Issuer } from '../src/rules/rule.ts'

export const tatum: Issuer = {
  id: 'tatum',
  name: 'Tatum',
  sources: [{ url: 'https://docs.tatum.io/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tatum-api-key',
      title: 'Tatum API key',
      severity: 'medium',
      grants: 'Calls blockchains at the expense of the account; older keys may reach custodial wallets.',
      revoke: 'Tatum: Dashboard, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['tatum'],
      pattern:
        /(?<secret>t-[0-9a-f]{24}-[0-9a-f]{24}|(?<![/#@{])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:_\d{1,4})?)/,
      entropyMin: 3,
      matches: [
        'TATUM_API_KEY=t-<hex:24>-<hex:24>',
        "curl https://api.tatum.io/v3/bitcoin/info -H 'x-api-key: <uuid>'",
      ],
      ignores: {
        'one character short': 'TATUM_API_KEY=t-<hex:24>-<hex:23>',
        'a placeholder': 'tatum: 00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
