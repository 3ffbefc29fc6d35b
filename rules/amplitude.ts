import type { Issuer } from '../src/rules/rule.ts'

export const amplitude: Issuer = {
  id: 'amplitude',
  name: 'Amplitude',
  sources: [{ url: 'https://amplitude.com/docs/apis/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'amplitude-secret-key',
      title: 'Amplitude secret key',
      severity: 'medium',
      grants: 'With the API key, reads and exports the events of a project.',
      revoke: 'Amplitude: Settings, Projects, the project; rotate the secret key.',
      shape: 'contextual',
      keywords: [
        'amplitude_secret',
        'amplitudesecret',
        'amplitude_api_secret',
        'amplitude-secret',
        'amplitude_private',
      ],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['AMPLITUDE_SECRET_KEY=<hex:32>', 'amplitudeSecretKey: "<hex:32>"'],
      ignores: {
        'one character short': 'amplitude_secret_part = "<hex:31>"',
        'a key that is made to be public': 'AMPLITUDE_API_KEY=<hex:32>',
      },
    },
  ],
}
