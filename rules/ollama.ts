import type { Issuer } from '../src/rules/rule.ts'

export const ollama: Issuer = {
  id: 'ollama',
  name: 'Ollama',
  sources: [{ url: 'https://docs.ollama.com/cloud', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ollama-api-key',
      title: 'Ollama cloud API key',
      severity: 'medium',
      grants: 'Runs models in the cloud of Ollama, and pushes models, in the name of its account.',
      revoke: 'Ollama: Settings, Keys (ollama.com/settings/keys); delete the key.',
      shape: 'contextual',
      keywords: ['ollama'],
      pattern: /(?<secret>[0-9a-f]{32}\.[A-Za-z0-9_-]{24})/,
      entropyMin: 3.5,
      matches: [
        'OLLAMA_API_KEY=<hex:32>.<base64url:24>',
        'curl https://ollama.com/api/chat -H "Authorization: Bearer <hex:32>.<alnum:24>"',
      ],
      ignores: { 'one character short': 'OLLAMA_API_KEY=<hex:32>.<alnum:23>', 'a digest': 'ollama: sha256-<hex:64>' },
    },
  ],
}
