import type { Issuer } from '../src/rules/rule.ts'

export const railway: Issuer = {
  id: 'railway',
  name: 'Railway',
  sources: [{ url: 'https://docs.railway.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'railway-token',
      title: 'Railway token',
      severity: 'critical',
      grants: 'Deploys and reads variables of the project, or of everything that its user or workspace owns.',
      revoke: 'Railway: Account Settings, Tokens (or the project, Settings, Tokens); delete the token.',
      keywords: ['railway_token', 'railway_api_token', 'railway-token', 'railwaytoken', 'railway_api_key', 'railway'],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: ['RAILWAY_TOKEN=<uuid>', 'RAILWAY_API_TOKEN: "<uuid>"'],
      ignores: {
        'the id of a project': 'RAILWAY_PROJECT_ID=<uuid>',
        'one character short': 'RAILWAY_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
      },
    },
  ],
}
