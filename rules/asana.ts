import type { Issuer } from '../src/rules/rule.ts'

export const asana: Issuer = {
  id: 'asana',
  name: 'Asana',
  sources: [{ url: 'https://developers.asana.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'asana-personal-access-token',
      title: 'Asana personal access token',
      severity: 'high',
      grants: 'Reads and writes the projects and tasks that its owner reaches.',
      revoke: 'Asana: developer console (app.asana.com/0/my-apps); deauthorise the token.',
      shape: 'contextual',
      keywords: ['asana', 'bearer', 'token'],
      pattern: /(?<secret>[012]\/[0-9]{13,17}(?:\/[0-9]{13,17})?:[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'ASANA_ACCESS_TOKEN=1/<digits:16>:<hex:32>',
        'Authorization: Bearer 2/<digits:16>/<digits:16>:<hex:32>',
      ],
      ignores: { 'one character short': 'asana: 1/<digits:16>:<hex:31>', 'a path': 'asana: 1/<digits:16>/list' },
    },
    {
      id: 'asana-client-secret',
      title: 'Asana OAuth client secret',
      severity: 'medium',
      grants: 'With the client id, acts for the app, and signs in its users.',
      revoke: 'Asana: developer console (app.asana.com/0/my-apps), the app; reset the secret.',
      shape: 'contextual',
      keywords: ['asana'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['ASANA_CLIENT_SECRET=<hex:32>', "asana: { clientSecret: '<hex:32>' }"],
      ignores: { 'one character short': 'asana: <hex:31>', 'nothing names the vendor': 'md5: <hex:32>' },
    },
  ],
}
