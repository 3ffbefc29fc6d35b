import type { Issuer } from '../src/rules/rule.ts'

export const phabricator: Issuer = {
  id: 'phabricator',
  name: 'Phabricator and Phorge',
  sources: [{ url: 'https://we.phorge.it/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'phabricator-conduit-token',
      title: 'Conduit API token',
      severity: 'high',
      grants: 'Acts as its user: reads and changes tasks, revisions and repositories.',
      revoke: 'Phabricator: Settings, Conduit API Tokens; terminate the token.',
      keywords: ['api-', 'cli-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>(?:api|cli)-(?=[a-z]{0,27}[2-7])[a-z2-7]{28})(?![A-Za-z0-9_-])/,
      entropyMin: 3.3,
      checks: ['random-text'],
      matches: [
        '"https://phab.acme.test/api/": { "token": "cli-<lower:12>4<lower:8>7<lower:6>" }',
        'curl https://phab.acme.test/api/user.whoami -d api.token=api-<lower:10>3<lower:9>6<lower:7>',
      ],
      ignores: {
        'one character short': '"token": "cli-<lower:12>4<lower:14>"',
        'a name': 'api-documentationofallthethings4',
        'a placeholder': 'api.token=api-<repeat:x:28>',
      },
    },
  ],
}
