import type { Issuer } from '../src/rules/rule.ts'

export const prismic: Issuer = {
  id: 'prismic',
  name: 'Prismic',
  sources: [{ url: 'https://prismic.io/docs/access-token', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'prismic-access-token',
      title: 'Prismic permanent access token',
      severity: 'medium',
      grants: 'Reads the repository, and what is not published yet where it is a token of that kind.',
      revoke: 'Prismic: repository settings, API & Security; delete the token.',
      shape: 'contextual',
      keywords: ['prismic'],
      pattern: /(?<secret>MC5[A-Za-z0-9_-]{20,120}\.[A-Za-z0-9_-]{20,200})/,
      entropyMin: 3.5,
      matches: [
        'PRISMIC_ACCESS_TOKEN=MC5<base64url:29>.<base64url:70>',
        "Prismic.client('https://acme.prismic.io/api/v2', { accessToken: 'MC5<alnum:29>.<base64url:62>' })",
      ],
      ignores: {
        'another beginning': 'PRISMIC_ACCESS_TOKEN=ND5<base64url:29>.<base64url:70>',
        'a placeholder': 'prismic: MC5<repeat:x:29>.<repeat:x:60>',
      },
    },
  ],
}
