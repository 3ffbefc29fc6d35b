import type { Issuer } from '../src/rules/rule.ts'

export const snowflake: Issuer = {
  id: 'snowflake',
  name: 'Snowflake',
  sources: [{ url: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'snowflake-programmatic-access-token',
      title: 'Snowflake programmatic access token',
      severity: 'critical',
      grants: 'Reads and changes the data that its user and role reach, without a password.',
      revoke: 'Snowflake: ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN, or Settings, Authentication.',
      shape: 'contextual',
      keywords: ['snowflake'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{20,1000}\.eyJ[A-Za-z0-9_-]{20,2000}\.[A-Za-z0-9_-]{20,1000})/,
      entropyMin: 4,
      checks: ['jwt'],
      matches: [
        'SNOWFLAKE_TOKEN=<jwt:alg=ES256,iss=SF:2014>',
        'snowflake --account acme-eu.snowflakecomputing.com --token <jwt:alg=ES256,iss=SF:2014,exp=1893456000>',
      ],
      ignores: {
        'no signature': 'SNOWFLAKE_TOKEN=eyJ<alnum:30>.eyJ<alnum:60>',
        'no JSON inside': 'SNOWFLAKE_TOKEN=eyJ<alnum:30>.eyJ<alnum:60>.<alnum:43>',
      },
    },
  ],
}
