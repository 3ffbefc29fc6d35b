import type { Issuer } from '../src/rules/rule.ts'

export const minimax: Issuer = {
  id: 'minimax',
  name: 'MiniMax',
  sources: [{ url: 'https://platform.minimax.io/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'minimax-api-key',
      title: 'MiniMax API key',
      severity: 'medium',
      grants: 'Uses the models at the expense of its owner.',
      revoke: 'MiniMax platform: API keys; delete the key.',
      keywords: ['sk-api-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk-api-[A-Za-z0-9_-]{100,140})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['MINIMAX_API_KEY=sk-api-<base64url:119>', 'Authorization: Bearer sk-api-<base64url:119>'],
      ignores: {
        'one character short': 'MINIMAX_API_KEY=sk-api-<base64url:99>',
        'a placeholder': 'MINIMAX_API_KEY=sk-api-<repeat:x:119>',
      },
    },
  ],
}
