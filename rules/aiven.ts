import type { Issuer } from '../src/rules/rule.ts'

export const aiven: Issuer = {
  id: 'aiven',
  name: 'Aiven',
  sources: [{ url: 'https://aiven.io/docs/platform/concepts/authentication-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'aiven-api-token',
      title: 'Aiven API token',
      severity: 'critical',
      grants: 'Does to projects, services and their data what the user who made it may do.',
      revoke: 'Aiven Console: user information, Tokens; revoke the token.',
      shape: 'contextual',
      keywords: ['aiven'],
      pattern: /(?<secret>[A-Za-z0-9+/=]{300,450})/,
      entropyMin: 3.5,
      matches: ['AIVEN_TOKEN=<base64:372>', 'provider "aiven" { api_token = "<base64:372>" }'],
      ignores: {
        'one character short': 'AIVEN_TOKEN=<base64:299>',
        'a placeholder': 'AIVEN_TOKEN=<repeat:x:372>',
        'nothing names the vendor': 'value = "<base64:372>"',
      },
    },
    {
      id: 'aiven-service-password',
      title: 'Password of a managed database (Aiven, DigitalOcean)',
      severity: 'high',
      grants: 'Reads and writes the database, cluster or queue as its administrator or one of its users.',
      revoke:
        'Aiven Console: the service, Users; reset the password (DigitalOcean: Databases, the cluster, Users & Databases).',
      keywords: ['avns_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>AVNS_[A-Za-z0-9_-]{15,40})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['random-text'],
      sources: [{ url: 'https://aiven.io/docs/platform/concepts/service-user', readOn: '2026-11-22' }],
      matches: ['PGPASSWORD=AVNS_<base64url:19>', 'kafka.sasl.password=AVNS_<base64url:19>'],
      ignores: {
        'one character short': 'PGPASSWORD=AVNS_<base64url:14>',
        'a placeholder': 'PGPASSWORD=AVNS_<repeat:x:19>',
      },
    },
  ],
}
