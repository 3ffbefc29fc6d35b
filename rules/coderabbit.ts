import type { Issuer } from '../src/rules/rule.ts'

export const coderabbit: Issuer = {
  id: 'coderabbit',
  name: 'CodeRabbit',
  sources: [{ url: 'https://docs.coderabbit.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'coderabbit-api-key',
      title: 'CodeRabbit API key',
      severity: 'medium',
      grants: 'Makes reports about the reviews of the organisation.',
      revoke: 'CodeRabbit: API keys; delete the key.',
      keywords: ['cr-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>cr-[0-9a-f]{58})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['CODERABBIT_API_KEY=cr-<hex:58>', 'x-coderabbitai-api-key: cr-<hex:58>'],
      ignores: {
        'one character short': 'CODERABBIT_API_KEY=cr-<hex:57>',
        'a placeholder': 'CODERABBIT_API_KEY=cr-<repeat:0:58>',
      },
    },
  ],
}
