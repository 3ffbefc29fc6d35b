import type { Issuer } from '../src/rules/rule.ts'

export const render: Issuer = {
  id: 'render',
  name: 'Render',
  sources: [{ url: 'https://render.com/docs/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'render-api-key',
      title: 'Render API key',
      severity: 'critical',
      grants: 'Deploys, reads environment variables and deletes services in every workspace of its user.',
      revoke: 'Render: Account Settings, API Keys; revoke the key.',
      keywords: ['rnd_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>rnd_(?=[^0-9]{0,27}[0-9])[A-Za-z0-9]{28})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['RENDER_API_KEY=rnd_<alnum:28>', '"renderToken": "rnd_<alnum:28>"'],
      ignores: {
        'one character short': 'RENDER_API_KEY=rnd_<alnum:27>',
        'an identifier': 'rnd_seedOfTheGeneratorThatIsUsed',
      },
    },
  ],
}
