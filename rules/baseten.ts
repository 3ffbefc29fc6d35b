import type { Issuer } from '../src/rules/rule.ts'

export const baseten: Issuer = {
  id: 'baseten',
  name: 'Baseten',
  sources: [{ url: 'https://docs.baseten.co/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'baseten-api-key',
      title: 'Baseten API key',
      severity: 'medium',
      grants: 'Calls and manages the models of the workspace at its expense.',
      revoke: 'Baseten: Settings, API keys; delete the key.',
      keywords: ['baseten'],
      pattern:
        /(?:[Bb]aseten|BASETEN)[^\n]{1,80}?(?<![A-Za-z0-9_.-])(?<secret>[A-Za-z0-9]{8}\.[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'BASETEN_API_KEY=<alnum:8>.<alnum:32>',
        'curl https://model-abc.api.baseten.co/production/predict -H "Authorization: Api-Key <alnum:8>.<alnum:32>"',
      ],
      ignores: {
        'one character short': 'BASETEN_API_KEY=<alnum:8>.<alnum:31>',
        'a placeholder': 'BASETEN_API_KEY=<repeat:x:8>.<repeat:x:32>',
      },
    },
  ],
}
