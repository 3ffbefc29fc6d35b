import type { Issuer } from '../src/rules/rule.ts'

export const guardian: Issuer = {
  id: 'guardian',
  name: 'The Guardian',
  sources: [{ url: 'https://open-platform.theguardian.com/documentation/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'guardian-api-key',
      title: 'Guardian API key',
      severity: 'low',
      grants: 'Searches articles at the expense of its rate limit.',
      revoke: 'The Guardian: write to its Open Platform; keys are free.',
      shape: 'contextual',
      keywords: [
        'guardian_api',
        'guardian_key',
        'guardian-api',
        'guardianapi',
        'guardian api',
        'guardianapis.com',
        'guardian',
      ],
      pattern: /(?<![/#@{])(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      entropyMin: 3,
      matches: ['GUARDIAN_API_KEY=<uuid>', 'https://content.guardianapis.com/search?q=owl&api-key=<uuid>'],
      ignores: {
        'one character short': 'GUARDIAN_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'the key for trying out': 'https://content.guardianapis.com/search?api-key=test',
      },
    },
  ],
}
