import type { Issuer } from '../src/rules/rule.ts'

export const insightly: Issuer = {
  id: 'insightly',
  name: 'Insightly',
  sources: [{ url: 'https://api.insightly.com/v3.1/Help', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'insightly-api-key',
      title: 'Insightly API key',
      severity: 'medium',
      grants: 'Reads and writes the contacts and deals that its owner reaches.',
      revoke: 'Insightly: User settings, API; reset the key.',
      shape: 'contextual',
      keywords: ['insightly'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['INSIGHTLY_API_KEY=<uuid>', "insightly = Insightly(apikey='<uuid>')"],
      ignores: {
        'one character short': 'INSIGHTLY_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'INSIGHTLY_API_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
