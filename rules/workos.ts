import type { Issuer } from '../src/rules/rule.ts'

export const workos: Issuer = {
  id: 'workos',
  name: 'WorkOS',
  sources: [{ url: 'https://workos.com/docs/reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'workos-api-key',
      title: 'WorkOS API key (live)',
      severity: 'critical',
      grants: 'Manages the users, organisations and single sign-on of an application.',
      revoke: 'WorkOS: Dashboard, API Keys (dashboard.workos.com/api-keys); delete the key.',
      keywords: ['sk_live_a2v5xz'],
      pattern: /(?<![A-Za-z0-9+/_-])(?<secret>sk_live_a2V5Xz[A-Za-z0-9+/]{69}={0,2})(?![A-Za-z0-9+/_=-])/,
      entropyMin: 4,
      matches: ['WORKOS_API_KEY=sk_live_a2V5Xz<base64:69>', 'new WorkOS("sk_live_a2V5Xz<base64:69>=")'],
      ignores: { 'one character short': 'sk_live_a2V5Xz<base64:68>', 'another mark': 'sk_live_b2V5Xz<base64:69>' },
    },
    {
      id: 'workos-test-key',
      title: 'WorkOS API key (staging)',
      severity: 'low',
      grants: 'Manages the users of a staging environment.',
      revoke: 'WorkOS: Dashboard, API Keys (dashboard.workos.com/api-keys); delete the key.',
      keywords: ['sk_test_a2v5xz'],
      pattern: /(?<![A-Za-z0-9+/_-])(?<secret>sk_test_a2V5Xz[A-Za-z0-9+/]{69}={0,2})(?![A-Za-z0-9+/_=-])/,
      entropyMin: 4,
      matches: ['WORKOS_API_KEY=sk_test_a2V5Xz<base64:69>', 'api_key: "sk_test_a2V5Xz<base64:69>="'],
      ignores: { 'one character short': 'sk_test_a2V5Xz<base64:68>', 'another mark': 'sk_test_b2V5Xz<base64:69>' },
    },
  ],
}
