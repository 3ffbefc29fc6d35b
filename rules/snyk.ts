import type { Issuer } from '../src/rules/rule.ts'

export const snyk: Issuer = {
  id: 'snyk',
  name: 'Snyk',
  sources: [{ url: 'https://docs.snyk.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'snyk-api-token',
      title: 'Snyk API token',
      severity: 'high',
      grants: 'Reads the vulnerabilities and the settings of the organisations of its user or service account.',
      revoke: 'Snyk: Account settings, General, API Token (or the service accounts); revoke and regenerate.',
      keywords: [
        'snyk_token',
        'snyk-token',
        'snyktoken',
        'snyk_api',
        'snyk-api',
        'snykapi',
        'snyk auth',
        'snyk_key',
        'api.snyk.io',
        'snyk.io/api',
        'snyk',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: ['SNYK_TOKEN=<uuid>', 'snyk auth <uuid>', 'snyk-token: "<uuid>"'],
      ignores: {
        'the id of a project': 'https://app.snyk.io/org/acme/project/<uuid>',
        'one character short': 'SNYK_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
      },
    },
  ],
}
