import type { Issuer } from '../src/rules/rule.ts'

export const elevenlabs: Issuer = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  sources: [{ url: 'https://elevenlabs.io/docs/api-reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'elevenlabs-api-key',
      title: 'ElevenLabs API key',
      severity: 'high',
      grants: 'Makes speech with the voices of its workspace and at its expense.',
      revoke: 'ElevenLabs: Developers, API Keys (elevenlabs.io/app/settings/api-keys); delete the key.',
      keywords: ['sk_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>sk_[0-9a-f]{48})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: [
        'ELEVENLABS_API_KEY=sk_<hex:48>',
        'curl -H "xi-api-key: sk_<hex:48>" https://api.elevenlabs.io/v1/user',
      ],
      ignores: { 'one character short': 'sk_<hex:47>', 'part of a longer name': 'task_<hex:48>' },
    },
  ],
}
