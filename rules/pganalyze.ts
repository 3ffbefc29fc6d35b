import type { Issuer } from '../src/rules/rule.ts'

export const pganalyze: Issuer = {
  id: 'pganalyze',
  name: 'pganalyze',
  sources: [{ url: 'https://pganalyze.com/docs/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pganalyze-read-api-key',
      title: 'pganalyze API key for reading',
      severity: 'medium',
      grants: 'Reads the statistics and query texts of the databases that pganalyze watches.',
      revoke: 'pganalyze: organisation settings, API Keys; delete the key.',
      keywords: ['pgar_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>pgar_[A-Za-z0-9]{27})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      checks: ['mixed-classes'],
      matches: [
        'PGANALYZE_API_KEY=pgar_<alnum:27>',
        "curl https://app.pganalyze.com/graphql -H 'Authorization: Token pgar_<alnum:27>'",
      ],
      ignores: {
        'one character short': 'PGANALYZE_API_KEY=pgar_<alnum:26>',
        'a placeholder': 'PGANALYZE_API_KEY=pgar_<repeat:x:27>',
      },
    },
  ],
}
