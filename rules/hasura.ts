import type { Issuer } from '../src/rules/rule.ts'

export const hasura: Issuer = {
  id: 'hasura',
  name: 'Hasura',
  sources: [{ url: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'hasura-admin-secret',
      title: 'Hasura admin secret',
      severity: 'critical',
      grants: 'Reads and changes all data and the schema behind the endpoint, past every permission.',
      revoke: 'Hasura Cloud (or the environment of the server): set another admin secret.',
      shape: 'named',
      keywords: [
        'hasura_graphql_admin_secret',
        'x-hasura-admin-secret',
        'hasura_admin_secret',
        'hasura-admin-secret',
        'hasuraadminsecret',
        'hasura_graphql_access_key',
        'x-hasura-access-key',
        'hasura_graphql_jwt_secret_key',
      ],
      pattern: /^(?<secret>\S{8,200})$/,
      entropyMin: 2.8,
      matches: [
        'HASURA_GRAPHQL_ADMIN_SECRET=<alnum:32>',
        'x-hasura-admin-secret: <alnum:32>',
        "headers: { 'x-hasura-admin-secret': '<alnum:64>' }",
      ],
      ignores: {
        'a placeholder': 'HASURA_GRAPHQL_ADMIN_SECRET=myadminsecretkey',
        'read from the environment': "'x-hasura-admin-secret': process.env.HASURA_ADMIN_SECRET",
      },
    },
  ],
}
