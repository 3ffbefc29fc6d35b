import type { Issuer } from '../src/rules/rule.ts'

export const stability: Issuer = {
  id: 'stability',
  name: 'Stability AI',
  sources: [{ url: 'https://platform.stability.ai/docs/api-reference', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'stability-api-key',
      title: 'Stability AI API key',
      severity: 'high',
      grants: 'Makes images at the expense of its account.',
      revoke: 'Stability AI: Platform, Account, API Keys (platform.stability.ai/account/keys); delete the key.',
      shape: 'contextual',
      keywords: ['stability_', 'stability.ai', 'stabilityai', 'stability-ai', 'dreamstudio', 'stability'],
      pattern: /(?<secret>sk-[A-Za-z0-9]{48})/,
      allow: [/T3BlbkFJ/],
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['STABILITY_API_KEY=sk-<alnum:48>', 'dreamstudio:\n  key: "sk-<alnum:48>"'],
      ignores: { 'one character short': 'STABILITY_KEY=sk-<alnum:47>', 'nothing names the vendor': 'sk-<alnum:48>' },
    },
  ],
}
