import type { Issuer } from '../src/rules/rule.ts'

export const dynatrace: Issuer = {
  id: 'dynatrace',
  name: 'Dynatrace',
  sources: [{ url: 'https://docs.dynatrace.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'dynatrace-token',
      title: 'Dynatrace API or platform token',
      severity: 'critical',
      grants: 'Reads and changes the environment, or signs in as an OAuth client, within its scopes.',
      revoke: 'Dynatrace: Access tokens (or Account Management, OAuth clients, Platform tokens); revoke the token.',
      keywords: ['dt0c', 'dt0s'],
      pattern: /(?<![A-Za-z0-9])(?<secret>dt0[a-z]\d{2}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64})(?![A-Za-z0-9])/,
      entropyMin: 4,
      matches: [
        'DT_API_TOKEN=dt0c01.<upnum:24>.<upnum:64>',
        'Authorization: Api-Token dt0c01.<upnum:24>.<upnum:64>',
        'client_secret: dt0s02.<upnum:24>.<upnum:64>',
      ],
      ignores: {
        'one character short': 'DT_API_TOKEN=dt0c01.<upnum:24>.<upnum:63>',
        'the public part alone': 'DT_TOKEN_ID=dt0c01.<upnum:24>',
      },
    },
  ],
}
