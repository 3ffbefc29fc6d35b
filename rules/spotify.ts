import type { Issuer } from '../src/rules/rule.ts'

export const spotify: Issuer = {
  id: 'spotify',
  name: 'Spotify',
  sources: [{ url: 'https://developer.spotify.com/documentation/web-api/concepts/apps', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'spotify-client-secret',
      title: 'Spotify client secret',
      severity: 'medium',
      grants: 'With the client id, acts for the app, and signs in its users.',
      revoke: 'Spotify: developer dashboard (developer.spotify.com/dashboard), the app, Settings; rotate the secret.',
      shape: 'named',
      keywords: [
        'spotify_client_secret',
        'spotify_secret',
        'spotifyclientsecret',
        'spotifysecret',
        'spotipy_client_secret',
        'spotify-client-secret',
        'spotify_clientsecret',
      ],
      pattern: /^(?<secret>[0-9a-f]{32})$/,
      entropyMin: 3,
      matches: ['SPOTIPY_CLIENT_SECRET=<hex:32>', 'spotifyClientSecret: "<hex:32>"'],
      ignores: {
        'one character short': 'spotify_secret_part = "<hex:31>"',
        'a client id': 'SPOTIFY_CLIENT_ID=<hex:32>',
      },
    },
  ],
}
