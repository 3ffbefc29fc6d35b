import type { Issuer } from '../src/rules/rule.ts'

export const wpEngine: Issuer = {
  id: 'wp-engine',
  name: 'WP Engine',
  sources: [{ url: 'https://wpengineapi.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wp-engine-api-password',
      title: 'WP Engine API password',
      severity: 'high',
      grants: 'With the API user, manages the sites, domains and backups of the account.',
      revoke: 'WP Engine: User Portal, Profile, API Access; delete the credentials.',
      shape: 'contextual',
      keywords: [
        'wpengine_api',
        'wpengine_password',
        'wpengine_token',
        'wp_engine',
        'wpengineapi',
        'wpe_api',
        'wpengine',
      ],
      pattern: /(?<secret>[A-Za-z0-9]{24,64})/,
      entropyMin: 3.8,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'WPENGINE_API_PASSWORD=<alnum:32>',
        'curl https://api.wpengineapi.com/v1/accounts -u <uuid>:<alnum:32>',
      ],
      ignores: { 'too short': 'WPENGINE_API_PASSWORD=<alnum:23>', 'the user beside it': 'WPENGINE_API_USER_ID=<uuid>' },
    },
  ],
}
