import type { Issuer } from '../src/rules/rule.ts'

export const tigris: Issuer = {
  id: 'tigris',
  name: 'Tigris',
  sources: [{ url: 'https://www.tigrisdata.com/docs/iam/manage-access-key/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tigris-secret-access-key',
      title: 'Tigris secret access key',
      severity: 'high',
      grants: 'With its key id (tid_), reads and writes the buckets that its policies allow.',
      revoke: 'Tigris: Console, Access Keys; delete the pair.',
      keywords: ['tsec_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>tsec_[A-Za-z0-9_-]{40,100})(?![A-Za-z0-9_-])/,
      entropyMin: 4,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'AWS_SECRET_ACCESS_KEY=tsec_<base64url:64>',
        'aws_access_key_id = tid_<alnum:30>\naws_secret_access_key = tsec_<alnum:60>',
      ],
      ignores: {
        'one character short': 'AWS_SECRET_ACCESS_KEY=tsec_<alnum:39>',
        'a placeholder': 'AWS_SECRET_ACCESS_KEY=tsec_<repeat:x:60>',
      },
    },
  ],
}
