import type { Issuer } from '../src/rules/rule.ts'

export const veriphone: Issuer = {
  id: 'veriphone',
  name: 'Veriphone',
  sources: [{ url: 'https://veriphone.io/docs/v2', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'veriphone-api-key',
      title: 'Veriphone API key',
      severity: 'low',
      grants: 'Looks up telephone numbers at the expense of the account.',
      revoke: 'Veriphone: control panel; make a new key.',
      shape: 'contextual',
      keywords: ['veriphone'],
      pattern: /(?<![#/@])(?<secret>[A-Z0-9]{32})/,
      entropyMin: 3,
      matches: ['VERIPHONE_API_KEY=<HEX:32>', 'https://api.veriphone.io/v2/verify?phone=%2B4712345678&key=<HEX:32>'],
      ignores: { 'one character short': 'VERIPHONE_API_KEY=<HEX:31>', 'a placeholder': 'veriphone: <repeat:X:32>' },
    },
  ],
}
