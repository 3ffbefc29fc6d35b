import type { Issuer } from '../src/rules/rule.ts'

export const zendesk: Issuer = {
  id: 'zendesk',
  name: 'Zendesk',
  sources: [
    { url: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'zendesk-api-token',
      title: 'Zendesk API token',
      severity: 'high',
      grants: 'With the address of an agent, reads and writes tickets and customers as that agent.',
      revoke: 'Zendesk: Admin Center, Apps and integrations, APIs, API tokens; delete the token.',
      shape: 'contextual',
      keywords: ['zendesk'],
      pattern: /(?<secret>[A-Za-z0-9]{40})/,
      entropyMin: 4,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'ZENDESK_API_TOKEN=<alnum:40>',
        'curl https://acme.zendesk.com/api/v2/users.json -u ada@acme.test/token:<alnum:40>',
      ],
      ignores: { 'one character short': 'zendesk: <alnum:39>', 'a commit': 'zendesk @ <hex:40>' },
    },
  ],
}
