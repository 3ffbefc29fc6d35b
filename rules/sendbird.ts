import type { Issuer } from '../src/rules/rule.ts'

export const sendbird: Issuer = {
  id: 'sendbird',
  name: 'Sendbird',
  sources: [{ url: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sendbird-api-token',
      title: 'Sendbird API token',
      severity: 'high',
      grants: 'Reads and writes every message, user and channel of the application.',
      revoke: 'Sendbird: Dashboard, Settings, General, API tokens; revoke the token.',
      shape: 'contextual',
      keywords: ['sendbird', 'send_bird'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: [
        'SENDBIRD_API_TOKEN=<hex:40>',
        "curl https://api-0E4A0FBC.sendbird.com/v3/users -H 'Api-Token: <hex:40>'",
      ],
      ignores: { 'one character short': 'SENDBIRD_API_TOKEN=<hex:39>', 'a placeholder': 'sendbird: <repeat:0:40>' },
    },
    {
      id: 'sendbird-organization-api-key',
      title: 'Sendbird organisation API key',
      severity: 'high',
      grants: 'Makes and deletes the applications of the organisation.',
      revoke: 'Sendbird: Dashboard, Organization settings, General; regenerate the key.',
      shape: 'contextual',
      keywords: ['sendbird', 'send_bird'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{24})/,
      entropyMin: 3,
      matches: [
        'SENDBIRD_ORGANIZATION_API_KEY=<hex:24>',
        "curl https://gate.sendbird.com/api/v2/applications -H 'SENDBIRDORGANIZATIONAPITOKEN: <hex:24>'",
      ],
      ignores: {
        'one character short': 'SENDBIRD_ORGANIZATION_API_KEY=<hex:23>',
        'a placeholder': 'sendbird_org: <repeat:0:24>',
      },
    },
  ],
}
