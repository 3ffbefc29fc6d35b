import type { Issuer } from '../src/rules/rule.ts'

export const bugsnag: Issuer = {
  id: 'bugsnag',
  name: 'Bugsnag',
  sources: [{ url: 'https://docs.bugsnag.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bugsnag-auth-token',
      title: 'Bugsnag personal auth token',
      severity: 'medium',
      grants: 'Reads and changes projects and errors of its user through the data access API.',
      revoke: 'Bugsnag: My account, Personal auth tokens; revoke the token.',
      keywords: [
        'bugsnag_auth',
        'bugsnag-auth',
        'bugsnagauth',
        'bugsnag_token',
        'bugsnag_personal',
        'api.bugsnag.com',
        'bugsnag',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: [
        'BUGSNAG_AUTH_TOKEN=<uuid>',
        'curl https://api.bugsnag.com/user/organizations -H "Authorization: token <uuid>"',
      ],
      ignores: {
        'one character short': 'BUGSNAG_AUTH_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'BUGSNAG_AUTH_TOKEN=00000000-0000-0000-0000-000000000000',
      },
    },
    {
      id: 'bugsnag-notifier-key',
      title: 'Bugsnag notifier key',
      severity: 'low',
      grants: 'Sends errors of the project; it is made to stand in its apps.',
      revoke: 'Bugsnag: the project, Settings, Notifier API key; it cannot be changed, only the project be made anew.',
      keywords: ['bugsnag'],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['BUGSNAG_API_KEY=<hex:32>', "Bugsnag.start({ apiKey: '<hex:32>' })"],
      ignores: {
        'one character short': 'BUGSNAG_API_KEY=<hex:31>',
        'a placeholder': 'BUGSNAG_API_KEY=<repeat:0:32>',
      },
    },
  ],
}
