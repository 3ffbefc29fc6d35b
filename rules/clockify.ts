import type { Issuer } from '../src/rules/rule.ts'

export const clockify: Issuer = {
  id: 'clockify',
  name: 'Clockify',
  sources: [{ url: 'https://docs.clockify.me/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'clockify-api-key',
      title: 'Clockify API key',
      severity: 'medium',
      grants: 'Reads and writes the time entries and projects that its owner reaches.',
      revoke: 'Clockify: Preferences, Advanced; delete the key.',
      shape: 'contextual',
      keywords: ['clockify'],
      pattern: /(?<secret>[A-Za-z0-9]{48})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['CLOCKIFY_API_KEY=<alnum:48>', 'curl https://api.clockify.me/api/v1/user -H "X-Api-Key: <alnum:48>"'],
      ignores: {
        'one character short': 'CLOCKIFY_API_KEY=<alnum:47>',
        'a placeholder': 'CLOCKIFY_API_KEY=<repeat:x:48>',
        'nothing names the vendor': 'value = "<alnum:48>"',
      },
    },
  ],
}
