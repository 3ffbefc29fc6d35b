import type { Issuer } from '../src/rules/rule.ts'

export const coveralls: Issuer = {
  id: 'coveralls',
  name: 'Coveralls',
  sources: [{ url: 'https://docs.coveralls.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'coveralls-token',
      title: 'Coveralls repository or personal token',
      severity: 'medium',
      grants: 'Uploads coverage of one repository; a personal token reads and adds repositories.',
      revoke: 'Coveralls: the repository, Settings (or the account page); regenerate the token.',
      shape: 'contextual',
      keywords: ['coveralls'],
      pattern: /(?<secret>[A-Za-z0-9-]{37}|[A-Za-z0-9]{32,34})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['COVERALLS_REPO_TOKEN=<alnum:33>', '# .coveralls.yml for coveralls.io\nrepo_token: <alnum:37>'],
      ignores: {
        'one character short': 'COVERALLS_REPO_TOKEN=<alnum:31>',
        'a placeholder': 'COVERALLS_REPO_TOKEN=<repeat:x:33>',
        'nothing names the vendor': 'value = "<alnum:33>"',
      },
    },
  ],
}
