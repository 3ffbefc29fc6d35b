import type { Issuer } from '../src/rules/rule.ts'

export const unleash: Issuer = {
  id: 'unleash',
  name: 'Unleash',
  sources: [{ url: 'https://docs.getunleash.io/concepts/api-tokens-and-client-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'unleash-api-token',
      title: 'Unleash API token',
      severity: 'medium',
      grants: 'Reads the feature flags of the environment; an admin token (*:*) changes them.',
      revoke: 'Unleash: Admin settings, API access; delete the token.',
      shape: 'contextual',
      keywords: ['unleash'],
      pattern: /(?<secret>(?:\*|\[\]|[A-Za-z0-9-]{1,60}):[A-Za-z0-9*-]{1,60}\.[0-9a-f]{32,64})/,
      entropyMin: 3.2,
      matches: [
        'UNLEASH_API_TOKEN=*:production.<hex:56>',
        "new UnleashClient({ url: 'https://unleash.acme.test/api', clientKey: 'shop:development.<hex:56>' })",
        'unleash.token: "[]:production.<hex:56>"',
      ],
      ignores: {
        'too short': 'UNLEASH_API_TOKEN=*:production.<hex:31>',
        'the insecure token of its samples': 'UNLEASH_API_TOKEN=*:*.unleash-insecure-api-token',
      },
    },
    {
      id: 'unleash-personal-access-token',
      title: 'Unleash personal access token',
      severity: 'high',
      grants: 'Changes feature flags with the rights of its user.',
      revoke: 'Unleash: profile, Personal API tokens; delete the token.',
      shape: 'contextual',
      keywords: ['unleash'],
      pattern: /(?<secret>user:[0-9a-f]{56})/,
      entropyMin: 3.2,
      matches: [
        'UNLEASH_TOKEN=user:<hex:56>',
        "curl https://unleash.acme.test/api/admin/projects -H 'Authorization: user:<hex:56>'",
      ],
      ignores: {
        'one character short': 'UNLEASH_TOKEN=user:<hex:55>',
        'a placeholder': 'UNLEASH_TOKEN=user:<repeat:0:56>',
      },
    },
  ],
}
