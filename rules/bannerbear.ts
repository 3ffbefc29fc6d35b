import type { Issuer } from '../src/rules/rule.ts'

export const bannerbear: Issuer = {
  id: 'bannerbear',
  name: 'Bannerbear',
  sources: [{ url: 'https://developers.bannerbear.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bannerbear-api-key',
      title: 'Bannerbear API key',
      severity: 'medium',
      grants: 'Makes images at the expense of its owner; a master key manages every project.',
      revoke: 'Bannerbear: the project (or account), API keys; revoke the key.',
      keywords: ['bb_pr_', 'bb_ma_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>bb_(?:pr|ma)_[0-9a-f]{30})(?![A-Za-z0-9_-])/,
      entropyMin: 2.9,
      matches: ['BANNERBEAR_API_KEY=bb_pr_<hex:30>', 'Authorization: Bearer bb_ma_<hex:30>'],
      ignores: {
        'one character short': 'BANNERBEAR_API_KEY=bb_pr_<hex:29>',
        'a placeholder': 'BANNERBEAR_API_KEY=bb_pr_<repeat:0:30>',
      },
    },
  ],
}
