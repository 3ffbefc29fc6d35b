import type { Issuer } from '../src/rules/rule.ts'

export const monkeylearn: Issuer = {
  id: 'monkeylearn',
  name: 'MonkeyLearn',
  sources: [{ url: 'https://monkeylearn.com/api/v3/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'monkeylearn-api-key',
      title: 'MonkeyLearn API key',
      severity: 'medium',
      grants: 'Classifies texts at the expense of its owner, and changes the models.',
      revoke: 'MonkeyLearn: My account, API keys; regenerate the key.',
      shape: 'contextual',
      keywords: ['monkeylearn'],
      pattern: /(?<![@/])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['MONKEYLEARN_API_KEY=<hex:40>', "monkeylearn = MonkeyLearn('<hex:40>')"],
      ignores: {
        'one character short': 'MONKEYLEARN_API_KEY=<hex:39>',
        'a placeholder': 'MONKEYLEARN_API_KEY=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
      },
    },
  ],
}
