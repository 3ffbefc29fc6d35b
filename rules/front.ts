import type { Issuer } from '../src/rules/rule.ts'

export const front: Issuer = {
  id: 'front',
  name: 'Front',
  sources: [{ url: 'https://dev.frontapp.com/docs/create-and-revoke-api-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'front-api-token',
      title: 'Front API token',
      severity: 'high',
      grants: 'Reads and writes the conversations and contacts of the company, as its scopes allow.',
      revoke: 'Front: Settings, Developers, API tokens; delete the token.',
      shape: 'contextual',
      keywords: ['frontapp', 'front_api', 'front_token', 'frontapi', 'front-api'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{20,60}\.eyJ[A-Za-z0-9_-]{60,400}\.[A-Za-z0-9_-]{43})/,
      checks: ['jwt'],
      matches: [
        'FRONT_API_TOKEN=<jwt:iss=front,scopes=shared>',
        'curl https://api2.frontapp.com/me -H "Authorization: Bearer <jwt:iss=front>"',
      ],
      ignores: {
        'two parts': 'front_token: eyJ<alnum:33>.eyJ<alnum:100>',
        'nothing names the vendor': '<jwt:iss=front>',
      },
    },
  ],
}
