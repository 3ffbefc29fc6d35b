import type { Issuer } from '../src/rules/rule.ts'

export const currencycloud: Issuer = {
  id: 'currencycloud',
  name: 'Currencycloud',
  sources: [{ url: 'https://developer.currencycloud.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'currencycloud-api-key',
      title: 'Currencycloud API key',
      severity: 'high',
      grants: 'With the login id, converts currencies and pays beneficiaries.',
      revoke: 'Currencycloud Direct: API key; make a new key.',
      shape: 'contextual',
      keywords: ['currencycloud', 'currency_cloud'],
      pattern: /(?<!sha256:)(?<secret>(?=[a-z]{0,63}[0-9])[a-z0-9]{64})/,
      entropyMin: 3,
      matches: ['CURRENCYCLOUD_API_KEY=<hex:64>', 'currencycloud: { login_id: "bob@acme.com", api_key: "<hex:64>" }'],
      ignores: {
        'one character short': 'CURRENCYCLOUD_API_KEY=<hex:63>',
        'a placeholder': 'CURRENCYCLOUD_API_KEY=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
