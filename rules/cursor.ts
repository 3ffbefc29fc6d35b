import type { Issuer } from '../src/rules/rule.ts'

export const cursor: Issuer = {
  id: 'cursor',
  name: 'Cursor',
  sources: [{ url: 'https://docs.cursor.com/en/account/teams/admin-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cursor-api-key',
      title: 'Cursor API key',
      severity: 'high',
      grants: 'Runs agents on the repositories of its owner, or administers the team that made it.',
      revoke: 'Cursor: Dashboard, Integrations (or Settings of the team), API Keys; delete the key.',
      keywords: ['key_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>key_[0-9a-f]{64})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: ['CURSOR_API_KEY=key_<hex:64>', 'curl https://api.cursor.com/v0/me -u key_<hex:64>:'],
      ignores: { 'one character short': 'key_<hex:63>', 'part of a longer name': 'cache_key_<hex:64>' },
    },
  ],
}
