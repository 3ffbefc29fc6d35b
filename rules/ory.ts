import type { Issuer } from '../src/rules/rule.ts'

export const ory: Issuer = {
  id: 'ory',
  name: 'Ory',
  sources: [{ url: 'https://www.ory.com/docs/concepts/personal-access-token', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ory-api-key',
      title: 'Ory API key',
      severity: 'critical',
      grants: 'Manages the project: its identities, sessions, clients and configuration.',
      revoke: 'Ory: Console, the project (or workspace), API keys; delete the key.',
      keywords: ['ory_pat_', 'ory_apikey_', 'ory_wak_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>ory_(?:pat|apikey|wak)_[A-Za-z0-9_-]{20,120})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'ORY_PROJECT_API_TOKEN=ory_pat_<alnum:32>',
        'Authorization: Bearer ory_apikey_<alnum:32>',
        'ORY_WORKSPACE_API_KEY=ory_wak_<alnum:32>',
      ],
      ignores: {
        'too short': 'ORY_PROJECT_API_TOKEN=ory_pat_<alnum:19>',
        'a placeholder': 'ORY_PROJECT_API_TOKEN=ory_pat_<repeat:x:32>',
      },
    },
    {
      id: 'ory-session-token',
      title: 'Ory session token',
      severity: 'medium',
      grants: 'Acts as the user who is signed in, until the session ends.',
      revoke: 'Ory: end the session (DELETE /admin/sessions/{id}), or sign out.',
      keywords: ['ory_st_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>ory_st_[A-Za-z0-9]{20,120})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['X-Session-Token: ory_st_<alnum:32>', '"session_token": "ory_st_<alnum:32>"'],
      ignores: {
        'too short': 'X-Session-Token: ory_st_<alnum:19>',
        'a placeholder': 'session_token: ory_st_<repeat:x:32>',
      },
    },
    {
      id: 'ory-oauth-token',
      title: 'OAuth token of Ory Hydra',
      severity: 'medium',
      grants:
        'Acts for the user or client that it was given to, within its scopes; a refresh token (rt) gets new ones.',
      revoke: 'Ory: revoke it at /oauth2/revoke, or delete the consent session.',
      keywords: ['ory_at_', 'ory_rt_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>ory_[ar]t_[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
      entropyMin: 4,
      matches: [
        '"access_token": "ory_at_<base64url:43>.<base64url:43>"',
        'refresh_token=ory_rt_<base64url:43>.<base64url:43>',
      ],
      ignores: {
        'one character short': '"access_token": "ory_at_<base64url:43>.<base64url:42>"',
        'a placeholder': 'ory_at_<repeat:x:43>.<repeat:x:43>',
      },
    },
  ],
}
