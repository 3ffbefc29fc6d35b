import type { Issuer } from '../src/rules/rule.ts'

export const budibase: Issuer = {
  id: 'budibase',
  name: 'Budibase',
  sources: [{ url: 'https://docs.budibase.com/docs/public-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'budibase-api-key',
      title: 'Budibase API key',
      severity: 'medium',
      grants: 'Reads and writes the apps, tables and users that its owner reaches.',
      revoke: 'Budibase: View API key; regenerate the key.',
      shape: 'contextual',
      keywords: ['budibase', 'x-budibase-api-key'],
      pattern: /(?<secret>[0-9a-f]{32}-[0-9a-f]{78,80})/,
      entropyMin: 3,
      matches: ['BUDIBASE_API_KEY=<hex:32>-<hex:80>', 'x-budibase-api-key: <hex:32>-<hex:80>'],
      ignores: {
        'one character short': 'BUDIBASE_API_KEY=<hex:32>-<hex:77>',
        'a placeholder': 'BUDIBASE_API_KEY=<repeat:0:32>-<repeat:0:80>',
        'nothing names the vendor': 'value = "<hex:32>-<hex:80>"',
      },
    },
  ],
}
