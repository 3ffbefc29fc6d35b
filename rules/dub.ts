import type { Issuer } from '../src/rules/rule.ts'

export const dub: Issuer = {
  id: 'dub',
  name: 'Dub',
  sources: [{ url: 'https://dub.co/docs/api-reference/tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'dub-api-key',
      title: 'Dub API key',
      severity: 'medium',
      grants: 'Makes and changes short links, and reads who followed them.',
      revoke: 'Dub: the workspace, Settings, API keys; delete the key.',
      keywords: ['dub_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>dub_[A-Za-z0-9]{24})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['DUB_API_KEY=dub_<alnum:24>', 'new Dub({ token: "dub_<alnum:24>" })'],
      ignores: {
        'one character short': 'DUB_API_KEY=dub_<alnum:23>',
        'a placeholder': 'DUB_API_KEY=dub_<repeat:x:24>',
      },
    },
  ],
}
