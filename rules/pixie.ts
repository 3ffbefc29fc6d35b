import type { Issuer } from '../src/rules/rule.ts'

export const pixie: Issuer = {
  id: 'pixie',
  name: 'Pixie (New Relic)',
  sources: [{ url: 'https://docs.px.dev/reference/admin/api-keys/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pixie-api-key',
      title: 'Pixie API or deploy key',
      severity: 'high',
      grants: 'Reads what runs in the observed clusters: requests, queries, profiles; a deploy key adds clusters.',
      revoke: 'Pixie: Admin, API Keys (or Deploy Keys), or `px api-key delete`.',
      keywords: ['px-api-', 'px-dep-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>px-(?:api|dep)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['PX_API_KEY=px-api-<uuid>', 'px deploy --deploy_key px-dep-<uuid>'],
      ignores: {
        'one character short': 'PX_API_KEY=px-api-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'PX_API_KEY=px-api-00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
