import type { Issuer } from '../src/rules/rule.ts'

export const abuseipdb: Issuer = {
  id: 'abuseipdb',
  name: 'AbuseIPDB',
  sources: [{ url: 'https://docs.abuseipdb.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'abuseipdb-api-key',
      title: 'AbuseIPDB API key',
      severity: 'low',
      grants: 'Asks about addresses, and reports them, in the name of its owner.',
      revoke: 'AbuseIPDB: account, API; revoke the key.',
      shape: 'contextual',
      keywords: ['abuseipdb'],
      pattern: /(?<secret>(?=[a-z]{0,79}[0-9])[a-z0-9]{80})/,
      entropyMin: 3,
      matches: ['ABUSEIPDB_API_KEY=<hex:80>', 'curl https://api.abuseipdb.com/api/v2/check -H "Key: <hex:80>"'],
      ignores: {
        'one character short': 'ABUSEIPDB_API_KEY=<hex:79>',
        'a placeholder': 'ABUSEIPDB_API_KEY=<repeat:0:80>',
        'nothing names the vendor': 'value = "<hex:80>"',
      },
    },
  ],
}
