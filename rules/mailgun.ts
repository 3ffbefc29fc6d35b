import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Mailgun: Account settings, API Security (app.mailgun.com/settings/api_security); delete the key.'

export const mailgun: Issuer = {
  id: 'mailgun',
  name: 'Mailgun',
  sources: [{ url: 'https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mailgun-api-key',
      title: 'Mailgun API key',
      severity: 'critical',
      grants: 'Sends mail in the name of the domains of the account, and reads its logs and routes.',
      revoke: REVOKE,
      keywords: ['key-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>key-[0-9a-z]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: [
        'MAILGUN_API_KEY=key-<hex:32>',
        "curl -s --user 'api:key-<hex:32>' https://api.mailgun.net/v3/acme.test/messages",
      ],
      ignores: { 'one character short': 'key-<hex:31>', 'a cache key': 'cache-key-<hex:32>' },
    },
    {
      id: 'mailgun-private-key',
      title: 'Mailgun API key (current form)',
      severity: 'critical',
      grants:
        'Sends mail in the name of the domains of the account, and reads its logs and routes; or signs its webhooks.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['mailgun', 'api:'],
      pattern: /(?<secret>[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})/,
      entropyMin: 3,
      matches: [
        'MAILGUN_API_KEY=<hex:32>-<hex:8>-<hex:8>',
        "curl -s --user 'api:<hex:32>-<hex:8>-<hex:8>' https://api.eu.mailgun.net/v3",
      ],
      ignores: {
        'one character short': 'mailgun: <hex:32>-<hex:8>-<hex:7>',
        'nothing names the vendor': '<hex:32>-<hex:8>-<hex:8>',
      },
    },
  ],
}
