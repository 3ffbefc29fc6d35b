import type { Issuer } from '../src/rules/rule.ts'

export const moosend: Issuer = {
  id: 'moosend',
  name: 'Moosend',
  sources: [{ url: 'https://docs.moosend.com/developers/api-documentation/en/index-en.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'moosend-api-key',
      title: 'Moosend API key',
      severity: 'high',
      grants: 'Reads and changes subscribers, and sends them mail.',
      revoke: 'Moosend: Settings, API key; regenerate the key.',
      shape: 'contextual',
      keywords: ['moosend'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['MOOSEND_API_KEY=<uuid>', 'https://api.moosend.com/v3/lists.json?apikey=<uuid>'],
      ignores: {
        'one character short': 'MOOSEND_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'MOOSEND_API_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
