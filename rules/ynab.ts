import type { Issuer } from '../src/rules/rule.ts'

export const ynab: Issuer = {
  id: 'ynab',
  name: 'YNAB',
  sources: [{ url: 'https://api.ynab.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ynab-access-token',
      title: 'YNAB personal access token',
      severity: 'high',
      grants: 'Reads and changes the budgets of its user: accounts, payees, transactions.',
      revoke: 'YNAB: Account settings, Developer settings; delete the token.',
      shape: 'contextual',
      keywords: ['ynab', 'youneedabudget'],
      pattern: /(?<![#/@]|sha256[:=-])(?<secret>(?:[0-9a-f]{64}|(?=[A-Za-z_-]{0,41}[0-9])[A-Za-z0-9_-]{43}))/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: ['YNAB_ACCESS_TOKEN=<base64url:43>', "const api = new ynab.API('<hex:64>')"],
      ignores: { 'one character short': 'YNAB_ACCESS_TOKEN=<hex:63>', 'a placeholder': 'ynab: <repeat:0:64>' },
    },
  ],
}
