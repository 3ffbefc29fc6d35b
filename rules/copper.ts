import type { Issuer } from '../src/rules/rule.ts'

export const copper: Issuer = {
  id: 'copper',
  name: 'Copper',
  sources: [{ url: 'https://developer.copper.com/introduction/authentication.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'copper-api-key',
      title: 'Copper API key',
      severity: 'high',
      grants: 'Reads and writes the contacts and deals that its owner reaches.',
      revoke: 'Copper: Settings, Integrations, API keys; delete the key.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'copper_api',
        'x-pw-accesstoken',
        'prosperworks',
        'copper_access_token',
        'copper_token',
        'copper_key',
        'copper.com',
        'copper',
      ],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['COPPER_API_KEY=<hex:32>', 'X-PW-AccessToken: <hex:32>'],
      ignores: {
        'one character short': 'COPPER_API_KEY=<hex:31>',
        'a placeholder': 'COPPER_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
