import type { Issuer } from '../src/rules/rule.ts'

export const strava: Issuer = {
  id: 'strava',
  name: 'Strava',
  sources: [{ url: 'https://developers.strava.com/docs/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'strava-token',
      title: 'Strava client secret or token',
      severity: 'medium',
      grants: 'With the client id, acts for the application; an access token reads the activities of an athlete.',
      revoke: 'Strava: strava.com/settings/api; renew the secret, or revoke the access of the application.',
      shape: 'contextual',
      keywords: ['strava'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['STRAVA_CLIENT_SECRET=<hex:40>', 'https://www.strava.com/api/v3/athlete?access_token=<hex:40>'],
      ignores: { 'one character short': 'STRAVA_CLIENT_SECRET=<hex:39>', 'a placeholder': 'strava: <repeat:0:40>' },
    },
  ],
}
