import type { Issuer } from '../src/rules/rule.ts'

export const upcloud: Issuer = {
  id: 'upcloud',
  name: 'UpCloud',
  sources: [{ url: 'https://developers.upcloud.com/1.3/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'upcloud-api-token',
      title: 'UpCloud API token',
      severity: 'critical',
      grants: 'Makes, enters and deletes servers and storage, with the rights of its account.',
      revoke: 'UpCloud: Account, API tokens; delete the token.',
      keywords: ['ucat_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>ucat_[A-Za-z0-9]{24,32})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      checks: ['random-text'],
      matches: [
        'UPCLOUD_TOKEN=ucat_01<upnum:24>',
        "curl https://api.upcloud.com/1.3/account -H 'Authorization: Bearer ucat_<upnum:26>'",
      ],
      ignores: { 'too short': 'UPCLOUD_TOKEN=ucat_<upnum:23>', 'a placeholder': 'UPCLOUD_TOKEN=ucat_<repeat:X:26>' },
    },
  ],
}
