import type { Issuer } from '../src/rules/rule.ts'

export const clicksend: Issuer = {
  id: 'clicksend',
  name: 'ClickSend',
  sources: [{ url: 'https://developers.clicksend.com/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'clicksend-api-key',
      title: 'ClickSend API key',
      severity: 'medium',
      grants: 'Sends messages, letters and calls at the expense of its owner, and reads those sent.',
      revoke: 'ClickSend: Developers, API credentials; regenerate the key.',
      shape: 'contextual',
      keywords: ['clicksend'],
      pattern: /(?<secret>[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12})/,
      entropyMin: 2.9,
      matches: [
        'CLICKSEND_API_KEY=<HEX:8>-<HEX:4>-<HEX:4>-<HEX:4>-<HEX:12>',
        'clicksend: { username: "bob", key: "<HEX:8>-<HEX:4>-<HEX:4>-<HEX:4>-<HEX:12>" }',
      ],
      ignores: {
        'one character short': 'CLICKSEND_API_KEY=<HEX:8>-<HEX:4>-<HEX:4>-<HEX:4>-<HEX:11>',
        'a placeholder': 'CLICKSEND_API_KEY=<repeat:0:8>-<repeat:0:4>-<repeat:0:4>-<repeat:0:4>-<repeat:0:12>',
        'nothing names the vendor': 'value = "<HEX:8>-<HEX:4>-<HEX:4>-<HEX:4>-<HEX:12>"',
      },
    },
  ],
}
