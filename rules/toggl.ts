import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Toggl: Profile settings, API Token; reset the token.'

export const toggl: Issuer = {
  id: 'toggl',
  name: 'Toggl Track',
  sources: [{ url: 'https://engineering.toggl.com/docs/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'toggl-api-token',
      title: 'Toggl API token',
      severity: 'medium',
      grants: 'Reads and changes the time entries and projects of its user.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['toggl'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['TOGGL_API_TOKEN=<hex:32>', "toggl.setAPIKey('<hex:32>')"],
      ignores: { 'one character short': 'TOGGL_API_TOKEN=<hex:31>', 'a placeholder': 'toggl: <repeat:0:32>' },
    },
    {
      id: 'toggl-login',
      title: 'Toggl API token in a login',
      severity: 'medium',
      grants: 'Reads and changes the time entries and projects of its user.',
      revoke: REVOKE,
      keywords: [':api_token'],
      pattern: /(?<![A-Za-z0-9])(?<secret>[0-9a-f]{32}):api_token(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: [
        'curl -u <hex:32>:api_token https://api.track.toggl.com/api/v9/me',
        'https://<hex:32>:api_token@api.track.toggl.com/api/v9/me',
      ],
      ignores: {
        'one character short': 'curl -u <hex:31>:api_token https://api.track.toggl.com/api/v9/me',
        'a placeholder': 'curl -u <repeat:0:32>:api_token https://api.track.toggl.com/api/v9/me',
      },
    },
  ],
}
