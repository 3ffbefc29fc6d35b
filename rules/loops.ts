import type { Issuer } from '../src/rules/rule.ts'

export const loops: Issuer = {
  id: 'loops',
  name: 'Loops',
  sources: [{ url: 'https://loops.so/docs/api-reference/intro', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'loops-api-key',
      title: 'Loops API key',
      severity: 'medium',
      grants: 'Reads and changes contacts, and sends them mail.',
      revoke: 'Loops: Settings, API; delete the key.',
      shape: 'contextual',
      keywords: ['loops_api', 'loops.so', 'loops_key', 'loopsapikey', 'loops-api', 'loopsclient', 'loops'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'LOOPS_API_KEY=<hex:32>',
        'curl https://app.loops.so/api/v1/api-key -H "Authorization: Bearer <hex:32>"',
      ],
      ignores: {
        'one character short': 'LOOPS_API_KEY=<hex:31>',
        'a placeholder': 'LOOPS_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
