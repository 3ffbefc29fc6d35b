import type { Issuer } from '../src/rules/rule.ts'

export const gitter: Issuer = {
  id: 'gitter',
  name: 'Gitter',
  sources: [{ url: 'https://developer.gitter.im/docs/welcome', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'gitter-access-token',
      title: 'Gitter access token',
      severity: 'low',
      grants: 'Nothing any more: Gitter moved to Matrix in 2023 and closed this interface.',
      revoke: 'Nothing is left to revoke; delete it.',
      shape: 'contextual',
      keywords: ['gitter'],
      pattern: /(?<![@/])(?<secret>(?=[a-z_-]{0,39}[0-9])[a-z0-9_-]{40})/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: ['GITTER_TOKEN=<hex:40>', 'gitter: { token: "<hex:40>" }'],
      ignores: {
        'one character short': 'GITTER_TOKEN=<hex:39>',
        'a placeholder': 'GITTER_TOKEN=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
      },
    },
  ],
}
