import type { Issuer } from '../src/rules/rule.ts'

export const infisical: Issuer = {
  id: 'infisical',
  name: 'Infisical',
  sources: [{ url: 'https://infisical.com/docs/documentation/platform/token', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'infisical-service-token',
      title: 'Infisical service token',
      severity: 'critical',
      grants: 'Reads, and perhaps writes, the secrets of an environment.',
      revoke: 'Infisical: the project, Access control, Service tokens; delete the token.',
      keywords: ['infisical'],
      pattern:
        /(?:[Ii]nfisical|INFISICAL)[^\n]{1,80}?(?<![A-Za-z0-9_.-])(?<secret>st\.[A-Za-z0-9_-]{3,48}\.[A-Za-z0-9_-]{3,48}\.[0-9a-f]{8,64})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'INFISICAL_TOKEN=st.<hex:24>.<hex:32>.<hex:32>',
        'infisical run --token="st.<hex:24>.<hex:32>.<hex:32>" -- npm start',
      ],
      ignores: {
        'one character short': 'INFISICAL_TOKEN=st.<hex:24>.<hex:32>.<hex:7>',
        'a placeholder': 'INFISICAL_TOKEN=st.<repeat:0:24>.<repeat:0:32>.<repeat:0:32>',
      },
    },
  ],
}
