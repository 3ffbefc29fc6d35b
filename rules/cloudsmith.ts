import type { Issuer } from '../src/rules/rule.ts'

export const cloudsmith: Issuer = {
  id: 'cloudsmith',
  name: 'Cloudsmith',
  sources: [{ url: 'https://help.cloudsmith.io/docs/api-key', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cloudsmith-api-key',
      title: 'Cloudsmith API key',
      severity: 'critical',
      grants: 'Publishes, replaces and deletes packages, as its user or service account may.',
      revoke: 'Cloudsmith: API settings of the user (or Services); regenerate the key.',
      keywords: ['csa_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>csa_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      entropyMin: 2.7,
      matches: [
        'CLOUDSMITH_API_KEY=csa_<hex:30><alnum:6>',
        'https://user:csa_<hex:30><alnum:6>@dl.cloudsmith.io/basic/acme/repo/',
      ],
      ignores: {
        'one character short': 'CLOUDSMITH_API_KEY=csa_<hex:30><alnum:5>',
        'a placeholder': 'CLOUDSMITH_API_KEY=csa_<repeat:0:30><repeat:x:6>',
      },
    },
    {
      id: 'cloudsmith-api-key-legacy',
      title: 'Cloudsmith API key (40 hexadecimal digits)',
      severity: 'high',
      grants: 'Publishes, replaces and deletes packages, as its user or service account may.',
      revoke: 'Cloudsmith: API settings of the user (or Services); regenerate the key.',
      shape: 'contextual',
      keywords: ['cloudsmith'],
      pattern: /(?<![@/])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['CLOUDSMITH_API_KEY=<hex:40>', 'cloudsmith: { key: "<hex:40>" }'],
      ignores: {
        'one character short': 'CLOUDSMITH_API_KEY=<hex:39>',
        'a placeholder': 'CLOUDSMITH_API_KEY=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
        'a commit': 'uses: cloudsmith-io/action@<hex:40>',
      },
    },
  ],
}
