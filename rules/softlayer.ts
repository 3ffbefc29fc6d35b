import type { Issuer } from '../src/rules/rule.ts'

export const softlayer: Issuer = {
  id: 'softlayer',
  name: 'IBM SoftLayer',
  sources: [{ url: 'https://sldn.softlayer.com/article/authenticating-softlayer-api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'softlayer-api-key',
      title: 'IBM SoftLayer classic infrastructure API key',
      severity: 'critical',
      grants: 'With the user name, orders, changes and cancels servers, networks and storage.',
      revoke: 'IBM Cloud: Manage, Access (IAM), API keys, Classic infrastructure; delete the key.',
      shape: 'contextual',
      keywords: [
        'softlayer_',
        'softlayer-api',
        'softlayer-key',
        'softlayerapi',
        'softlayer:',
        '[softlayer]',
        'softlayer.com',
        'sl_api_key',
        'slapikey',
        'sl_apikey',
        'sl-api-key',
      ],
      pattern: /(?<!sha256:)(?<secret>(?=[a-z]{0,63}[0-9])[a-z0-9]{64})/,
      entropyMin: 3,
      matches: ['SL_API_KEY=<hex:64>', '[softlayer]\nusername = bob\napi_key = <hex:64>'],
      ignores: {
        'one character short': 'SL_API_KEY=<hex:63>',
        'a placeholder': 'SL_API_KEY=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
