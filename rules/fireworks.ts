import type { Issuer } from '../src/rules/rule.ts'

export const fireworks: Issuer = {
  id: 'fireworks',
  name: 'Fireworks AI',
  sources: [{ url: 'https://docs.fireworks.ai/getting-started/quickstart', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'fireworks-api-key',
      title: 'Fireworks AI API key',
      severity: 'high',
      grants: 'Calls and fine-tunes models at the expense of its account.',
      revoke: 'Fireworks AI: Settings, API Keys (app.fireworks.ai/settings/users/api-keys); delete the key.',
      shape: 'contextual',
      keywords: ['fireworks'],
      pattern: /(?<secret>fw_[A-Za-z0-9]{22,24})/,
      entropyMin: 3.3,
      checks: ['mixed-classes', 'random-text'],
      matches: ['FIREWORKS_API_KEY=fw_<alnum:22>', 'client = Fireworks(api_key="fw_<alnum:24>")'],
      ignores: { 'too short': 'fireworks: fw_<alnum:21>', 'nothing names the vendor': 'fw_<alnum:24>' },
    },
  ],
}
