import type { Issuer } from '../src/rules/rule.ts'

export const readme: Issuer = {
  id: 'readme',
  name: 'ReadMe',
  sources: [{ url: 'https://docs.readme.com/main/reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'readme-api-key',
      title: 'ReadMe API key',
      severity: 'medium',
      grants: 'Changes the documentation of the project, and reads what is not published.',
      revoke: 'ReadMe: project dashboard, Configuration, API Keys; delete the key.',
      keywords: ['rdme_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>rdme_[a-z0-9]{70})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      matches: ['README_API_KEY=rdme_xn8s9h<hex:64>', 'rdme openapi upload api.json --key rdme_<lownum:70>'],
      ignores: {
        'one character short': 'README_API_KEY=rdme_xn8s9h<hex:63>',
        'a placeholder': 'README_API_KEY=rdme_<repeat:x:70>',
      },
    },
  ],
}
