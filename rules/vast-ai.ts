import type { Issuer } from '../src/rules/rule.ts'

export const vastAi: Issuer = {
  id: 'vast-ai',
  name: 'Vast.ai',
  sources: [{ url: 'https://docs.vast.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'vast-ai-api-key',
      title: 'Vast.ai API key',
      severity: 'high',
      grants: 'Rents machines at the expense of the account, and enters them.',
      revoke: 'Vast.ai: Account, Keys; delete the key.',
      shape: 'contextual',
      keywords: ['vast_api', 'vast.ai', 'vastai', 'vast_ai', 'vast-ai', 'vast_key', 'vastapi', 'vast'],
      pattern: /(?<![#/@]|sha256[:=-])(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: ['VAST_API_KEY=<hex:64>', 'vastai set api-key <hex:64>'],
      ignores: { 'one character short': 'VAST_API_KEY=<hex:63>', 'a placeholder': 'VAST_API_KEY=<repeat:0:64>' },
    },
  ],
}
