import type { Issuer } from '../src/rules/rule.ts'

export const atera: Issuer = {
  id: 'atera',
  name: 'Atera',
  sources: [{ url: 'https://app.atera.com/apidocs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'atera-api-key',
      title: 'Atera API key',
      severity: 'high',
      grants: 'Reads and changes the customers, devices and tickets of a managed service provider.',
      revoke: 'Atera: Admin, API; regenerate the key.',
      shape: 'contextual',
      keywords: ['atera'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['ATERA_API_KEY=<hex:32>', 'curl https://app.atera.com/api/v3/agents -H "X-API-KEY: <hex:32>"'],
      ignores: {
        'one character short': 'ATERA_API_KEY=<hex:31>',
        'a placeholder': 'ATERA_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
