import type { Issuer } from '../src/rules/rule.ts'

export const sparkpost: Issuer = {
  id: 'sparkpost',
  name: 'SparkPost',
  sources: [{ url: 'https://developers.sparkpost.com/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sparkpost-api-key',
      title: 'SparkPost API key',
      severity: 'high',
      grants: 'Sends mail in the name of the domains of the account.',
      revoke: 'SparkPost: Account, API Keys (app.sparkpost.com/account/api-keys); delete the key.',
      shape: 'contextual',
      keywords: ['sparkpost'],
      pattern: /(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['SPARKPOST_API_KEY=<hex:40>', 'const client = new SparkPost("<hex:40>")'],
      ignores: { 'one character short': 'sparkpost: <hex:39>', 'nothing names the vendor': 'commit: <hex:40>' },
    },
  ],
}
