import type { Issuer } from '../src/rules/rule.ts'

export const fal: Issuer = {
  id: 'fal',
  name: 'fal',
  sources: [{ url: 'https://docs.fal.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'fal-api-key',
      title: 'fal API key',
      severity: 'medium',
      grants: 'Runs models at the expense of its owner; an admin key manages keys and apps.',
      revoke: 'fal dashboard: API keys; revoke the key.',
      shape: 'contextual',
      keywords: [
        'fal_key',
        'fal.ai',
        'fal-ai',
        'fal_api',
        'fal_client',
        'fal_token',
        'fal.config',
        'falkey',
        'fal-key',
      ],
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32})/,
      matches: ['FAL_KEY=<uuid>:<hex:32>', "fal.config({ credentials: '<uuid>:<hex:32>' })"],
      ignores: {
        'one character short': 'FAL_KEY=<uuid>:<hex:31>',
        'a placeholder': 'FAL_KEY=00000000-0000-0000-0000-000000000000:<repeat:0:32>',
        'nothing names the vendor': 'value = "<uuid>:<hex:32>"',
      },
    },
  ],
}
