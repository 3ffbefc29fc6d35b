import type { Issuer } from '../src/rules/rule.ts'

export const metabase: Issuer = {
  id: 'metabase',
  name: 'Metabase',
  sources: [{ url: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'metabase-api-key',
      title: 'Metabase API key',
      severity: 'high',
      grants: 'Reads the data that its group may, and runs queries.',
      revoke: 'Metabase: Admin settings, Authentication, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['metabase', 'mb_api_key', 'x-api-key'],
      pattern: /(?<secret>mb_[A-Za-z0-9+/]{40,50}={0,2})/,
      entropyMin: 3.5,
      matches: ['METABASE_API_KEY=mb_<base64:43>=', 'x-api-key: mb_<base64:43>='],
      ignores: {
        'one character short': 'METABASE_API_KEY=mb_<base64:39>',
        'a placeholder': 'METABASE_API_KEY=mb_<repeat:x:43>=',
        'nothing names the vendor': 'value = "mb_<base64:43>="',
      },
    },
    {
      id: 'metabase-session-id',
      title: 'Metabase session id',
      severity: 'medium',
      grants: 'Acts as the user who signed in, for two weeks by default.',
      revoke: 'Metabase: DELETE /api/session with it, or sign out.',
      shape: 'contextual',
      keywords: [
        'x-metabase-session',
        'metabase_session',
        'metabase.session',
        'metabase-session',
        'metabasesession',
        'metabase',
      ],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      sources: [{ url: 'https://www.metabase.com/docs/latest/api-documentation', readOn: '2026-11-22' }],
      matches: ['X-Metabase-Session: <uuid>', 'METABASE_SESSION_ID=<uuid>'],
      ignores: {
        'one character short': 'X-Metabase-Session: <hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'X-Metabase-Session: 00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
