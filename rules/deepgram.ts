import type { Issuer } from '../src/rules/rule.ts'

export const deepgram: Issuer = {
  id: 'deepgram',
  name: 'Deepgram',
  sources: [{ url: 'https://developers.deepgram.com/docs/create-additional-api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'deepgram-api-key',
      title: 'Deepgram API key',
      severity: 'high',
      grants: 'Transcribes and speaks at the expense of its project.',
      revoke: 'Deepgram: Console, API Keys (console.deepgram.com); delete the key.',
      shape: 'contextual',
      keywords: ['deepgram'],
      pattern: /(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['DEEPGRAM_API_KEY=<hex:40>', 'const deepgram = createClient("<hex:40>")'],
      ignores: { 'one character short': 'deepgram: <hex:39>', 'nothing names the vendor': 'commit: <hex:40>' },
    },
  ],
}
