import type { Issuer } from '../src/rules/rule.ts'

export const mem0: Issuer = {
  id: 'mem0',
  name: 'Mem0',
  sources: [{ url: 'https://docs.mem0.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mem0-api-key',
      title: 'Mem0 API key',
      severity: 'medium',
      grants: 'Reads and changes what agents remember about users.',
      revoke: 'Mem0: dashboard, API keys; delete the key.',
      keywords: ['m0-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>m0-[A-Za-z0-9]{24,44})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['MEM0_API_KEY=m0-<alnum:40>', "MemoryClient(api_key='m0-<alnum:40>')"],
      ignores: {
        'one character short': 'MEM0_API_KEY=m0-<alnum:23>',
        'a placeholder': 'MEM0_API_KEY=m0-<repeat:x:40>',
      },
    },
  ],
}
