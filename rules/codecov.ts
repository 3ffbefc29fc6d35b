import type { Issuer } from '../src/rules/rule.ts'

export const codecov: Issuer = {
  id: 'codecov',
  name: 'Codecov',
  sources: [{ url: 'https://docs.codecov.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'codecov-upload-token',
      title: 'Codecov upload token',
      severity: 'medium',
      grants: 'Uploads coverage reports for the repository (or the organisation).',
      revoke: 'Codecov: the repository, Configuration, General; regenerate the token.',
      keywords: ['codecov'],
      shape: 'contextual',
      pattern:
        /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['CODECOV_TOKEN=<uuid>', 'codecov:\n  token: <uuid>', 'bash codecov.sh -t <uuid>'],
      ignores: {
        'one character short': 'CODECOV_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'CODECOV_TOKEN=00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
