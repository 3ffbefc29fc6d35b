import type { Issuer } from '../src/rules/rule.ts'

export const jumpcloud: Issuer = {
  id: 'jumpcloud',
  name: 'JumpCloud',
  sources: [{ url: 'https://docs.jumpcloud.com/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'jumpcloud-api-key',
      title: 'JumpCloud API key',
      severity: 'critical',
      grants: 'Does to users, devices and their passwords what its administrator may.',
      revoke: 'JumpCloud Admin Portal: My API key; generate a new key.',
      keywords: ['jca_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>jca_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['JUMPCLOUD_API_KEY=jca_<alnum:36>', 'x-api-key: jca_<alnum:36>'],
      ignores: {
        'one character short': 'JUMPCLOUD_API_KEY=jca_<alnum:35>',
        'a placeholder': 'JUMPCLOUD_API_KEY=jca_<repeat:x:36>',
      },
    },
    {
      id: 'jumpcloud-api-key-legacy',
      title: 'JumpCloud API key (first form)',
      severity: 'critical',
      grants: 'Does to users, devices and their passwords what its administrator may.',
      revoke: 'JumpCloud Admin Portal: My API key; generate a new key.',
      shape: 'contextual',
      keywords: ['jumpcloud'],
      pattern: /(?<![@/])(?<secret>(?=[A-Za-z]{0,39}[0-9])[A-Za-z0-9]{40})/,
      entropyMin: 3,
      matches: [
        'JUMPCLOUD_API_KEY=<hex:40>',
        'curl https://console.jumpcloud.com/api/systemusers -H "x-api-key: <hex:40>"',
      ],
      ignores: {
        'one character short': 'JUMPCLOUD_API_KEY=<hex:39>',
        'a placeholder': 'JUMPCLOUD_API_KEY=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
        'a commit': 'go get github.com/TheJumpCloud/jcapi-go@<hex:40>',
      },
    },
  ],
}
