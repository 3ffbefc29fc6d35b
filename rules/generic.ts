import type { Issuer } from '../src/rules/rule.ts'

export const generic: Issuer = {
  id: 'generic',
  name: 'Any issuer',
  sources: [{ url: 'https://cwe.mitre.org/data/definitions/798.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'generic-password',
      title: 'Password in code or configuration',
      severity: 'medium',
      shape: 'named',
      keywords: ['password', 'passwd', 'pwd', 'passphrase'],
      pattern: /^(?<secret>\S{8,256})$/,
      entropyMin: 2.5,
      matches: ['db_password = "<password:16>"', 'DB_PASSWORD=<password:14>', 'password: <password:12>'],
      ignores: {
        'read from the environment': 'password = process.env.DB_PASSWORD',
        'a hash': 'password_hash = "<hex:64>"',
      },
    },
  ],
}
