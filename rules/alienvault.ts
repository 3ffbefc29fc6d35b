import type { Issuer } from '../src/rules/rule.ts'

export const alienvault: Issuer = {
  id: 'alienvault',
  name: 'AlienVault OTX',
  sources: [{ url: 'https://otx.alienvault.com/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'alienvault-api-key',
      title: 'AlienVault OTX API key',
      severity: 'low',
      grants: 'Reads and publishes threat reports in the name of its owner.',
      revoke: 'OTX: Settings; regenerate the key.',
      shape: 'contextual',
      keywords: ['alienvault', 'otx_api', 'otx_key', 'otx-api', 'otxv2'],
      pattern: /(?<!sha256:)(?<secret>(?=[a-z]{0,63}[0-9])[a-z0-9]{64})/,
      entropyMin: 3,
      matches: [
        'OTX_API_KEY=<hex:64>',
        'curl https://otx.alienvault.com/api/v1/pulses/subscribed -H "X-OTX-API-KEY: <hex:64>"',
      ],
      ignores: {
        'one character short': 'OTX_API_KEY=<hex:63>',
        'a placeholder': 'OTX_API_KEY=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
