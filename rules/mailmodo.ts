import type { Issuer } from '../src/rules/rule.ts'

export const mailmodo: Issuer = {
  id: 'mailmodo',
  name: 'Mailmodo',
  sources: [{ url: 'https://www.mailmodo.com/developers/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mailmodo-api-key',
      title: 'Mailmodo API key',
      severity: 'medium',
      grants: 'Reads contacts and sends them mail.',
      revoke: 'Mailmodo: Settings, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['mailmodo', 'mmapikey'],
      pattern: /(?<secret>[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7})/,
      entropyMin: 3,
      matches: [
        'MAILMODO_API_KEY=<upnum:7>-<upnum:7>-<upnum:7>-<upnum:7>',
        'curl https://api.mailmodo.com/api/v1/campaigns -H "mmApiKey: <upnum:7>-<upnum:7>-<upnum:7>-<upnum:7>"',
      ],
      ignores: {
        'one character short': 'MAILMODO_API_KEY=<upnum:7>-<upnum:7>-<upnum:7>-<upnum:6>',
        'a placeholder': 'MAILMODO_API_KEY=<repeat:X:7>-<repeat:X:7>-<repeat:X:7>-<repeat:X:7>',
        'nothing names the vendor': 'value = "<upnum:7>-<upnum:7>-<upnum:7>-<upnum:7>"',
      },
    },
  ],
}
