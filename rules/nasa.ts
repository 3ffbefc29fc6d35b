import type { Issuer } from '../src/rules/rule.ts'

export const nasa: Issuer = {
  id: 'nasa',
  name: 'NASA Open APIs',
  sources: [{ url: 'https://api.nasa.gov/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'nasa-api-key',
      title: 'NASA API key',
      severity: 'low',
      grants: 'Asks public NASA services at the expense of its hourly limit.',
      revoke: 'NASA: write to the support named on api.nasa.gov; keys are free, so make a new one.',
      shape: 'contextual',
      keywords: ['nasa'],
      pattern: /(?<secret>[A-Za-z0-9]{40})/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['NASA_API_KEY=<alnum:40>', 'https://api.nasa.gov/planetary/apod?api_key=<alnum:40>'],
      ignores: {
        'one character short': 'NASA_API_KEY=<alnum:39>',
        'the key for trying out': 'https://api.nasa.gov/planetary/apod?api_key=DEMO_KEY',
        'a commit': 'nasa @ <hex:40>',
      },
    },
  ],
}
