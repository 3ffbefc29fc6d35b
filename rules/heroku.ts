import type { Issuer } from '../src/rules/rule.ts'

const ACCOUNT = 'Heroku: Account settings, API Key, Regenerate; or `heroku authorizations:revoke`.'

export const heroku: Issuer = {
  id: 'heroku',
  name: 'Heroku',
  sources: [{ url: 'https://devcenter.heroku.com/articles/platform-api-reference', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'heroku-api-key',
      title: 'Heroku API key',
      severity: 'critical',
      grants: 'Deploys to the apps of its user, reads their settings and database credentials, and deletes them.',
      revoke: ACCOUNT,
      keywords: ['hrku-'],
      pattern: /(?<![A-Za-z0-9])(?<secret>HRKU-AA[\w-]{58})(?![\w-])/,
      entropyMin: 3.5,
      matches: ['HEROKU_API_KEY=HRKU-AA<base64url:58>', 'password HRKU-AA<base64url:58>'],
      ignores: {
        'one character short': 'HEROKU_API_KEY=HRKU-AA<alnum:57>',
        'another beginning': 'HEROKU_API_KEY=HRKU-XX<alnum:58>',
      },
    },
    {
      id: 'heroku-api-key-legacy',
      title: 'Heroku API key (UUID)',
      severity: 'critical',
      grants: 'Deploys to the apps of its user, reads their settings and database credentials, and deletes them.',
      revoke: ACCOUNT,
      keywords: [
        'heroku_api',
        'heroku-api',
        'herokuapi',
        'heroku api',
        'heroku_key',
        'herokukey',
        'heroku_token',
        'herokutoken',
        'heroku_auth',
        'api.heroku.com',
        'git.heroku.com',
        'heroku',
      ],
      shape: 'contextual',
      pattern: /(?<secret>(?:HRKU-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: [
        'HEROKU_API_KEY=<uuid>',
        'heroku_api_key: "<uuid>"',
        'machine api.heroku.com\n  login me@acme.example\n  password <uuid>',
        'HEROKU_API_KEY=HRKU-<uuid>',
      ],
      ignores: {
        'one character short': 'HEROKU_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'HEROKU_API_KEY=01234567-89ab-cdef-0123-456789abcdef',
      },
    },
  ],
}
