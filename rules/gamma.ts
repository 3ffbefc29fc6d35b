import type { Issuer } from '../src/rules/rule.ts'

export const gamma: Issuer = {
  id: 'gamma',
  name: 'Gamma',
  sources: [{ url: 'https://developers.gamma.app/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'gamma-api-key',
      title: 'Gamma API key',
      severity: 'low',
      grants: 'Makes presentations at the expense of its owner.',
      revoke: 'Gamma: Settings and members, API key; delete the key.',
      keywords: ['sk-gamma-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk-gamma-[A-Za-z0-9]{30,60})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['GAMMA_API_KEY=sk-gamma-<alnum:43>', 'X-API-KEY: sk-gamma-<alnum:43>'],
      ignores: {
        'one character short': 'GAMMA_API_KEY=sk-gamma-<alnum:29>',
        'a placeholder': 'GAMMA_API_KEY=sk-gamma-<repeat:x:43>',
      },
    },
  ],
}
