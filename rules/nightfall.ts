import type { Issuer } from '../src/rules/rule.ts'

export const nightfall: Issuer = {
  id: 'nightfall',
  name: 'Nightfall AI',
  sources: [{ url: 'https://docs.nightfall.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'nightfall-api-key',
      title: 'Nightfall API key',
      severity: 'medium',
      grants: 'Scans texts and files at the expense of the account, and reads its detection policies.',
      revoke: 'Nightfall: Manage API Keys in the dashboard; delete the key.',
      keywords: ['nf-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>NF-[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['NIGHTFALL_API_KEY=NF-<alnum:32>', 'Authorization: Bearer NF-<alnum:32>'],
      ignores: {
        'one character short': 'NIGHTFALL_API_KEY=NF-<alnum:31>',
        'a placeholder': 'NIGHTFALL_API_KEY=NF-<repeat:x:32>',
      },
    },
  ],
}
