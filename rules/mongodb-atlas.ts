import type { Issuer } from '../src/rules/rule.ts'

export const mongodbAtlas: Issuer = {
  id: 'mongodb-atlas',
  name: 'MongoDB Atlas',
  sources: [{ url: 'https://www.mongodb.com/docs/atlas/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mongodb-atlas-service-account-secret',
      title: 'MongoDB Atlas service-account secret',
      severity: 'critical',
      grants: 'With its client id, manages clusters, users and backups as its roles allow.',
      revoke: 'MongoDB Atlas: Access Manager, Service Accounts; revoke the secret.',
      keywords: ['mdb_sa_sk_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>mdb_sa_sk_[\w-]{40})(?![\w-])/,
      entropyMin: 3.5,
      matches: ['MONGODB_ATLAS_CLIENT_SECRET=mdb_sa_sk_<base64url:40>', 'client_secret = "mdb_sa_sk_<alnum:40>"'],
      ignores: {
        'one character short': 'client_secret = "mdb_sa_sk_<alnum:39>"',
        'the id of the account': 'client_id = "mdb_sa_id_<hex:24>"',
      },
    },
    {
      id: 'mongodb-atlas-private-key',
      title: 'MongoDB Atlas private API key',
      severity: 'critical',
      grants: 'With its public key, manages clusters, users and backups as its roles allow.',
      revoke: 'MongoDB Atlas: Access Manager, API Keys; delete the key.',
      keywords: [
        'mongodb_atlas_private',
        'mongodb_atlas_api_pri',
        'atlas_private',
        'atlas-private',
        'atlas_api_key',
        'atlas_api_private',
        'mcli_private',
        'atlasprivate',
        'cloud.mongodb.com/api',
        'mongodb',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: ['MONGODB_ATLAS_PRIVATE_KEY=<uuid>', 'atlas_private_key: "<uuid>"'],
      ignores: {
        'one character short': 'MONGODB_ATLAS_PRIVATE_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'another thing': 'MONGODB_ATLAS_REQUEST_ID=<uuid>',
      },
    },
  ],
}
