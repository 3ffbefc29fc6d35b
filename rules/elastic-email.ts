import type { Issuer } from '../src/rules/rule.ts'

export const elasticEmail: Issuer = {
  id: 'elastic-email',
  name: 'Elastic Email',
  sources: [{ url: 'https://elasticemail.com/developers/api-documentation/rest-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'elastic-email-api-key',
      title: 'Elastic Email API key',
      severity: 'high',
      grants: 'Sends mail in the name of the domains of the account, and reads its contacts.',
      revoke: 'Elastic Email: Settings, Manage API keys; delete the key.',
      shape: 'contextual',
      keywords: ['elasticemail', 'elastic_email', 'elastic-email'],
      pattern: /(?<secret>[0-9A-F]{96})/,
      entropyMin: 3,
      matches: [
        'ELASTICEMAIL_API_KEY=<HEX:96>',
        'curl https://api.elasticemail.com/v4/emails -H "X-ElasticEmail-ApiKey: <HEX:96>"',
      ],
      ignores: {
        'one character short': 'ELASTICEMAIL_API_KEY=<HEX:95>',
        'a placeholder': 'ELASTICEMAIL_API_KEY=<repeat:0:96>',
        'nothing names the vendor': 'value = "<HEX:96>"',
      },
    },
  ],
}
