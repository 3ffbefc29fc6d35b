import type { Issuer } from '../src/rules/rule.ts'

export const settlemint: Issuer = {
  id: 'settlemint',
  name: 'SettleMint',
  sources: [{ url: 'https://console.settlemint.com/documentation/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'settlemint-access-token',
      title: 'SettleMint access token',
      severity: 'high',
      grants: 'Manages the blockchain networks, nodes and keys that its user, application or service reaches.',
      revoke: 'SettleMint: Console, Access tokens; delete the token.',
      keywords: ['sm_aat_', 'sm_pat_', 'sm_sat_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>sm_(?:aat|pat|sat)_[A-Za-z0-9]{16})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: ['SETTLEMINT_ACCESS_TOKEN=sm_aat_<alnum:16>', 'settlemint login --token sm_pat_<alnum:16>'],
      ignores: {
        'one character short': 'SETTLEMINT_ACCESS_TOKEN=sm_aat_<alnum:15>',
        'a placeholder': 'SETTLEMINT_ACCESS_TOKEN=sm_aat_<repeat:x:16>',
      },
    },
  ],
}
