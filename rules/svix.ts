import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Svix: Dashboard, API Access; expire the token.'

export const svix: Issuer = {
  id: 'svix',
  name: 'Svix',
  sources: [{ url: 'https://docs.svix.com/quickstart', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'svix-auth-token',
      title: 'Svix auth token',
      severity: 'high',
      grants: 'Sends webhooks in the name of the service, and reads their receivers and contents.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['svix'],
      pattern: /(?<secret>sk_[A-Za-z0-9_-]{28,44}\.(?:us|eu|in|ca|au))/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['SVIX_AUTH_TOKEN=sk_<base64url:32>.eu', "const svix = new Svix('sk_<alnum:32>.us')"],
      ignores: {
        'another region': 'SVIX_AUTH_TOKEN=sk_<alnum:32>.zz',
        'a placeholder': 'SVIX_AUTH_TOKEN=sk_<repeat:x:32>.eu',
      },
    },
    {
      id: 'svix-test-auth-token',
      title: 'Svix auth token for tests',
      severity: 'low',
      grants: 'Sends webhooks of the development environment.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['svix'],
      pattern: /(?<secret>testsk_[A-Za-z0-9_-]{28,44}(?:\.(?:us|eu|in|ca|au))?)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['SVIX_AUTH_TOKEN=testsk_<alnum:32>.eu', "svix = Svix('testsk_<alnum:32>')"],
      ignores: {
        'too short': 'SVIX_AUTH_TOKEN=testsk_<alnum:27>',
        'a placeholder': 'SVIX_AUTH_TOKEN=testsk_<repeat:x:32>.eu',
      },
    },
  ],
}
