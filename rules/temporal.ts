import type { Issuer } from '../src/rules/rule.ts'

export const temporal: Issuer = {
  id: 'temporal',
  name: 'Temporal Cloud',
  sources: [{ url: 'https://docs.temporal.io/cloud/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'temporal-api-key',
      title: 'Temporal Cloud API key',
      severity: 'high',
      grants: 'Starts and reads workflows, and manages namespaces, with the rights of its user or service account.',
      revoke: 'Temporal Cloud: profile, API Keys, or `tcld apikey delete`.',
      shape: 'contextual',
      keywords: ['temporal', 'tmprl', 'tcld'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{10,1000}\.eyJ[A-Za-z0-9_-]{20,4000}\.[A-Za-z0-9_-]{20,1400})/,
      entropyMin: 4,
      checks: ['jwt'],
      matches: [
        'TEMPORAL_API_KEY=<jwt:alg=ES256,iss=temporal.io,key_id=k1>',
        'temporal workflow list --address eu.acme.tmprl.cloud:7233 --api-key <jwt:alg=ES256,iss=temporal.io>',
      ],
      ignores: {
        'no signature': 'TEMPORAL_API_KEY=eyJ<alnum:30>.eyJ<alnum:60>',
        'no JSON inside': 'TEMPORAL_API_KEY=eyJ<alnum:30>.eyJ<alnum:60>.<alnum:43>',
      },
    },
  ],
}
