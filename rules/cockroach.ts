import type { Issuer } from '../src/rules/rule.ts'

export const cockroach: Issuer = {
  id: 'cockroach',
  name: 'Cockroach Labs',
  sources: [{ url: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cockroach-cloud-api-key',
      title: 'CockroachDB Cloud API key',
      severity: 'critical',
      grants: 'Makes, changes and deletes clusters and their users, as the role of the service account allows.',
      revoke: 'CockroachDB Cloud: Access management, Service accounts, the account; delete the key.',
      keywords: ['ccdb1_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['COCKROACH_API_KEY=CCDB1_<alnum:22>_<alnum:40>', 'Authorization: Bearer CCDB1_<alnum:22>_<alnum:40>'],
      ignores: {
        'one character short': 'COCKROACH_API_KEY=CCDB1_<alnum:22>_<alnum:39>',
        'a placeholder': 'COCKROACH_API_KEY=CCDB1_<repeat:x:22>_<repeat:x:40>',
      },
    },
  ],
}
