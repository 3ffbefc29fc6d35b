import type { Issuer } from '../src/rules/rule.ts'

export const stackrox: Issuer = {
  id: 'stackrox',
  name: 'Red Hat Advanced Cluster Security (StackRox)',
  sources: [
    {
      url: 'https://docs.redhat.com/en/documentation/red_hat_advanced_cluster_security_for_kubernetes',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'stackrox-api-token',
      title: 'StackRox API token',
      severity: 'high',
      grants: 'Reads and changes policies, images and deployments as its role allows.',
      revoke: 'StackRox: Platform Configuration, Integrations, API Token; revoke the token.',
      shape: 'contextual',
      keywords: ['stackrox', 'rox_api_token', 'roxctl', 'rox_token'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{20,1000}\.eyJ[A-Za-z0-9_-]{20,2000}\.[A-Za-z0-9_-]{20,1000})/,
      entropyMin: 4,
      checks: ['jwt'],
      matches: [
        'ROX_API_TOKEN=<jwt:alg=RS256,iss=https://stackrox.io/jwt>',
        "curl https://central.stackrox.acme.test/v1/alerts -H 'Authorization: Bearer <jwt:alg=RS256,iss=https://stackrox.io/jwt>'",
      ],
      ignores: {
        'no signature': 'ROX_API_TOKEN=eyJ<alnum:30>.eyJ<alnum:60>',
        'no JSON inside': 'ROX_API_TOKEN=eyJ<alnum:30>.eyJ<alnum:60>.<alnum:43>',
      },
    },
  ],
}
