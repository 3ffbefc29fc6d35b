import type { Issuer } from '../src/rules/rule.ts'

export const adyen: Issuer = {
  id: 'adyen',
  name: 'Adyen',
  sources: [{ url: 'https://docs.adyen.com/development-resources/api-credentials/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'adyen-api-key',
      title: 'Adyen API key',
      severity: 'critical',
      grants: 'Takes and refunds payments, as the roles of its credential allow.',
      revoke: 'Adyen: Customer Area, Developers, API credentials; generate a new key and deactivate this one.',
      shape: 'contextual',
      keywords: ['adyen', 'x-api-key'],
      pattern: /(?<secret>AQE[a-z][A-Za-z0-9+/]{40,160}={0,2}-[A-Za-z0-9+/]{30,60}=-[^\s"'`<>]{8,40})/,
      entropyMin: 4,
      matches: [
        'ADYEN_API_KEY=AQEmhmfuXNWTK0Qc<base64:60>-<base64:43>=-<alnum:16>',
        'X-API-Key: AQEyhmfxK4<base64:90>-<base64:43>=-<alnum:16>',
      ],
      ignores: {
        'two parts': 'adyen: AQEmhmfuXNWTK0Qc<base64:60>-<base64:43>',
        'nothing names the vendor': 'AQEmhmfu<base64:60>-<base64:43>=-<alnum:16>',
      },
    },
  ],
}
