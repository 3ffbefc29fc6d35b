import type { Issuer } from '../src/rules/rule.ts'

export const twist: Issuer = {
  id: 'twist',
  name: 'Twist',
  sources: [{ url: 'https://developer.twist.com/v3/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'twist-access-token',
      title: 'Twist access token',
      severity: 'medium',
      grants: 'Reads and writes the messages that its user reaches, as its scopes allow.',
      revoke: 'Twist: Settings, Integrations; remove the integration.',
      shape: 'contextual',
      keywords: ['twist', 'twistapp'],
      pattern: /(?<secret>(?:oauth2:)?[0-9a-f]{40})/,
      entropyMin: 3,
      matches: [
        'TWIST_TOKEN=oauth2:<hex:40>',
        "curl https://api.twist.com/api/v3/users/get_session_user -H 'Authorization: Bearer oauth2:<hex:40>'",
      ],
      ignores: {
        'one character short': 'TWIST_TOKEN=oauth2:<hex:39>',
        'a placeholder': 'TWIST_TOKEN=oauth2:<repeat:0:40>',
      },
    },
  ],
}
