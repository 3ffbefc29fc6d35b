import type { Issuer } from '../src/rules/rule.ts'

export const pipedream: Issuer = {
  id: 'pipedream',
  name: 'Pipedream',
  sources: [{ url: 'https://pipedream.com/docs/rest-api/auth', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pipedream-api-key',
      title: 'Pipedream API key',
      severity: 'high',
      grants: 'Reads and changes the workflows, sources and connected accounts of its user.',
      revoke: 'Pipedream: Settings, Programmatic access; revoke the key.',
      shape: 'contextual',
      keywords: ['pipedream'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'PIPEDREAM_API_KEY=<hex:32>',
        "curl https://api.pipedream.com/v1/users/me -H 'Authorization: Bearer <hex:32>'",
      ],
      ignores: { 'one character short': 'PIPEDREAM_API_KEY=<hex:31>', 'a placeholder': 'pipedream: <repeat:0:32>' },
    },
  ],
}
