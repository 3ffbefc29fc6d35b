import type { Issuer } from '../src/rules/rule.ts'

export const packagecloud: Issuer = {
  id: 'packagecloud',
  name: 'packagecloud',
  sources: [{ url: 'https://packagecloud.io/docs/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'packagecloud-api-token',
      title: 'packagecloud API token',
      severity: 'high',
      grants: 'Publishes and deletes packages in the repositories of its user.',
      revoke: 'packagecloud: API Token page of the account; reset the token.',
      shape: 'contextual',
      keywords: ['packagecloud', 'package_cloud'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{48})/,
      entropyMin: 3,
      matches: ['PACKAGECLOUD_TOKEN=<hex:48>', 'curl -s https://packagecloud.io/api/v1/repos.json?token=<hex:48>'],
      ignores: { 'one character short': 'PACKAGECLOUD_TOKEN=<hex:47>', 'a placeholder': 'packagecloud: <repeat:0:48>' },
    },
  ],
}
