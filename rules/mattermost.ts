import type { Issuer } from '../src/rules/rule.ts'

export const mattermost: Issuer = {
  id: 'mattermost',
  name: 'Mattermost',
  sources: [
    { url: 'https://developers.mattermost.com/integrate/reference/personal-access-token/', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'mattermost-access-token',
      title: 'Mattermost personal access or bot token',
      severity: 'high',
      grants: 'Reads and writes messages, or administers the server, as its owner may.',
      revoke: 'Mattermost: Profile, Security, Personal access tokens; delete the token (bots: Integrations).',
      shape: 'contextual',
      keywords: ['mattermost', 'mm_token', 'mm_access_token', 'mm_admintoken'],
      pattern: /(?<secret>(?=[a-z]{0,25}[0-9])[a-z0-9]{26})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'MATTERMOST_TOKEN=<lownum:26>',
        'curl https://mattermost.acme.com/api/v4/users/me -H "Authorization: Bearer <lownum:26>"',
      ],
      ignores: {
        'one character short': 'MATTERMOST_TOKEN=<lownum:25>',
        'a placeholder': 'MATTERMOST_TOKEN=<repeat:x:26>',
        'nothing names the vendor': 'value = "<lownum:26>"',
      },
    },
    {
      id: 'mattermost-webhook-url',
      title: 'Mattermost incoming webhook',
      severity: 'medium',
      grants: 'Posts to the channels of the team in the name of the webhook.',
      revoke: 'Mattermost: Integrations, Incoming webhooks; delete the webhook.',
      keywords: ['/hooks/'],
      pattern:
        /(?<=[a-z0-9](?::[0-9]{2,5})?)\/hooks\/(?<secret>(?=[a-z]{0,24}[0-9][a-z]{0,24}[0-9])[a-z0-9]{26})(?![A-Za-z0-9_./-])/,
      entropyMin: 3.2,
      checks: ['random-text'],
      sources: [{ url: 'https://developers.mattermost.com/integrate/webhooks/incoming/', readOn: '2026-11-22' }],
      matches: [
        'MATTERMOST_WEBHOOK=https://chat.acme.com/hooks/<lownum:26>',
        '"webhook_url": "https://mattermost.acme.com:8065/hooks/<lownum:26>"',
      ],
      ignores: { 'one character short': 'MATTERMOST_WEBHOOK=https://chat.acme.com/hooks/<lownum:25>' },
    },
  ],
}
