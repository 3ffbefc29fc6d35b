import type { Issuer } from '../src/rules/rule.ts'

export const hygraph: Issuer = {
  id: 'hygraph',
  name: 'Hygraph',
  sources: [{ url: 'https://hygraph.com/docs/api-reference/basics/authorization', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'hygraph-token',
      title: 'Hygraph permanent auth token or management token',
      severity: 'high',
      grants: 'Reads or changes the content of the project as its permissions allow.',
      revoke: 'Hygraph: Project settings, Access, Permanent auth tokens; delete the token.',
      shape: 'contextual',
      keywords: ['hygraph', 'graphcms'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{20,120}\.eyJ[A-Za-z0-9_-]{60,800}\.[A-Za-z0-9_-]{300,700})/,
      checks: ['jwt'],
      matches: [
        'HYGRAPH_TOKEN=<jwt:alg=RS256,version=3,aud=https://api.hygraph.com>',
        'curl https://api-eu-central-1.hygraph.com/v2/abc/master -H "Authorization: Bearer <jwt:alg=RS256,version=3,aud=https://api.hygraph.com>"',
      ],
      ignores: {
        'one character short': 'HYGRAPH_TOKEN=eyJ<alnum:33>.eyJ<alnum:100>',
        'nothing names the vendor': 'value = "<jwt:alg=RS256,version=3,aud=https://api.hygraph.com>"',
      },
    },
  ],
}
