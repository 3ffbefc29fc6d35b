import type { Issuer } from '../src/rules/rule.ts'

export const rollbar: Issuer = {
  id: 'rollbar',
  name: 'Rollbar',
  sources: [{ url: 'https://docs.rollbar.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'rollbar-access-token',
      title: 'Rollbar access token',
      severity: 'medium',
      grants: 'Sends errors, or reads and changes the project, by its scope; one for clients only sends.',
      revoke: 'Rollbar: the project, Settings, Project Access Tokens; disable the token.',
      keywords: [
        'rollbar_access',
        'rollbar_token',
        'rollbar_server',
        'rollbar_api',
        'rollbaraccess',
        'rollbartoken',
        'x-rollbar-access-token',
        'rollbar.init',
        'rollbar',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['ROLLBAR_ACCESS_TOKEN=<hex:32>', "rollbar.init('<hex:32>', 'production')"],
      ignores: {
        'one character short': 'ROLLBAR_ACCESS_TOKEN=<hex:31>',
        'a placeholder': 'ROLLBAR_ACCESS_TOKEN=<repeat:0:32>',
      },
    },
  ],
}
