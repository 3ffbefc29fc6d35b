import type { Issuer } from '../src/rules/rule.ts'

export const box: Issuer = {
  id: 'box',
  name: 'Box',
  sources: [{ url: 'https://developer.box.com/guides/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'box-client-secret',
      title: 'Box client secret or developer token',
      severity: 'high',
      grants: 'Reads and writes files, as the app or the person may.',
      revoke:
        'Box: Developer Console (app.box.com/developers/console), the app, Configuration; reset the secret or revoke the token.',
      shape: 'contextual',
      keywords: [
        'box_client_secret',
        'boxclientsecret',
        'box_secret',
        'box_developer_token',
        'boxdevelopertoken',
        'box_access_token',
        'boxappsettings',
        'box_token',
        'api.box.com',
      ],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.8,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'BOX_CLIENT_SECRET=<alnum:32>',
        'curl https://api.box.com/2.0/users/me -H "Authorization: Bearer <alnum:32>"',
      ],
      ignores: { 'one character short': 'box_secret: <alnum:31>', 'nothing names the vendor': '<alnum:32>' },
    },
  ],
}
