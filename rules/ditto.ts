import type { Issuer } from '../src/rules/rule.ts'

export const ditto: Issuer = {
  id: 'ditto',
  name: 'Ditto',
  sources: [{ url: 'https://developer.dittowords.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ditto-api-key',
      title: 'Ditto API key',
      severity: 'medium',
      grants: 'Reads and changes the texts of the workspace.',
      revoke: 'Ditto: Developer integrations, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['ditto', 'dittowords'],
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[a-z0-9]{40})/,
      entropyMin: 3.5,
      matches: [
        'DITTO_API_KEY=<uuid>.<lownum:40>',
        'curl https://api.dittowords.com/v2/projects -H "Authorization: token <uuid>.<lownum:40>"',
      ],
      ignores: {
        'one character short': 'DITTO_API_KEY=<uuid>.<lownum:39>',
        'a placeholder': 'DITTO_API_KEY=00000000-0000-0000-0000-000000000000.<repeat:x:40>',
        'nothing names the vendor': 'value = "<uuid>.<lownum:40>"',
      },
    },
  ],
}
