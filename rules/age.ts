import type { Issuer } from '../src/rules/rule.ts'

export const age: Issuer = {
  id: 'age',
  name: 'age',
  sources: [{ url: 'https://c2sp.org/age', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'age-secret-key',
      title: 'age secret key',
      severity: 'critical',
      grants: 'Decrypts every file (SOPS secrets too) that was encrypted to its public key.',
      revoke: 'It cannot be revoked: make a new key, re-encrypt, and change the secrets that it opened.',
      keywords: ['age-secret-key-1'],
      pattern: /(?<![A-Za-z0-9-])(?<secret>AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58})(?![A-Za-z0-9])/,
      checks: ['age-bech32'],
      matches: ['# created: 2026-01-01\n<age-key>', 'SOPS_AGE_KEY=<age-key>'],
      ignores: {
        'one character short': 'SOPS_AGE_KEY=AGE-SECRET-KEY-1<upper:57>',
        'a public key': 'recipient: age1<lower:58>',
      },
    },
  ],
}
