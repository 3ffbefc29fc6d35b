import type { Issuer } from '../src/rules/rule.ts'

export const branch: Issuer = {
  id: 'branch',
  name: 'Branch',
  sources: [{ url: 'https://help.branch.io/developers-hub/docs/deep-linking-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'branch-secret',
      title: 'Branch secret',
      severity: 'medium',
      grants: 'With the public key, changes the deep links of the app and reads their numbers.',
      revoke: 'Branch: Account settings, App; regenerate the secret.',
      keywords: ['secret_live_', 'secret_test_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>secret_(?:live|test)_[A-Za-z0-9]{16,64})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['BRANCH_SECRET=secret_live_<alnum:32>', '"branch_secret": "secret_live_<alnum:32>"'],
      ignores: {
        'one character short': 'BRANCH_SECRET=secret_live_<alnum:15>',
        'a placeholder': 'BRANCH_SECRET=secret_live_<repeat:x:32>',
      },
    },
  ],
}
