import type { Issuer } from '../src/rules/rule.ts'

export const crowdin: Issuer = {
  id: 'crowdin',
  name: 'Crowdin',
  sources: [{ url: 'https://support.crowdin.com/developer/authorizing-requests/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'crowdin-personal-access-token',
      title: 'Crowdin personal access token',
      severity: 'medium',
      grants: 'Reads and changes the projects, translations and members that its owner reaches.',
      revoke: 'Crowdin: Account settings, API; delete the token.',
      shape: 'contextual',
      keywords: ['crowdin'],
      pattern: /(?<secret>[A-Za-z0-9]{80})/,
      entropyMin: 3,
      matches: ['CROWDIN_PERSONAL_TOKEN=<hex:80>', 'crowdin upload sources --token <hex:80>'],
      ignores: {
        'one character short': 'CROWDIN_PERSONAL_TOKEN=<hex:79>',
        'a placeholder': 'CROWDIN_PERSONAL_TOKEN=<repeat:0:80>',
        'nothing names the vendor': 'value = "<hex:80>"',
      },
    },
  ],
}
