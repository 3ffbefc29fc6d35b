import type { Issuer } from '../src/rules/rule.ts'

export const builderIo: Issuer = {
  id: 'builder-io',
  name: 'Builder.io',
  sources: [{ url: 'https://www.builder.io/c/docs/write-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'builder-io-private-key',
      title: 'Builder.io private key',
      severity: 'high',
      grants: 'Writes and deletes the content and the models of the space.',
      revoke: 'Builder.io: Settings, Space, Private keys; delete the key.',
      keywords: ['bpk-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>bpk-[0-9a-z]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: [
        'BUILDER_PRIVATE_KEY=bpk-<hex:32>',
        'curl https://builder.io/api/v1/write/page -H "Authorization: Bearer bpk-<hex:32>"',
      ],
      ignores: {
        'one character short': 'BUILDER_PRIVATE_KEY=bpk-<hex:31>',
        'a placeholder': 'BUILDER_PRIVATE_KEY=bpk-<repeat:0:32>',
      },
    },
  ],
}
