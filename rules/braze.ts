import type { Issuer } from '../src/rules/rule.ts'

export const braze: Issuer = {
  id: 'braze',
  name: 'Braze',
  sources: [{ url: 'https://www.braze.com/docs/api/basics/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'braze-rest-api-key',
      title: 'Braze REST API key',
      severity: 'high',
      grants: 'Exports the profiles of users and sends them messages, as the permissions of the key allow.',
      revoke: 'Braze: Settings, APIs and identifiers; delete the key.',
      shape: 'contextual',
      keywords: ['braze', 'appboy'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: [
        'BRAZE_REST_API_KEY=<uuid>',
        'curl https://rest.iad-01.braze.com/users/export/ids -H "Authorization: Bearer <uuid>"',
      ],
      ignores: {
        'one character short': 'BRAZE_REST_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'BRAZE_REST_API_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
