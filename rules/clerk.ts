import type { Issuer } from '../src/rules/rule.ts'

export const clerk: Issuer = {
  id: 'clerk',
  name: 'Clerk',
  sources: [{ url: 'https://clerk.com/docs/deployments/clerk-environment-variables', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'clerk-secret-key',
      title: 'Clerk secret key (live)',
      severity: 'critical',
      grants: 'Reads and changes the users and sessions of an application.',
      revoke: 'Clerk: Dashboard, API keys; delete the key.',
      keywords: ['sk_live_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>sk_live_(?!a2V5Xz)(?![0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{40,50})(?![A-Za-z0-9_])/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['CLERK_SECRET_KEY=sk_live_<alnum:42>', 'createClerkClient({ secretKey: "sk_live_<alnum:43>" })'],
      ignores: { 'too short': 'sk_live_<alnum:39>', 'a placeholder': 'CLERK_SECRET_KEY=sk_live_<repeat:x:42>' },
    },
    {
      id: 'clerk-test-key',
      title: 'Clerk secret key (development)',
      severity: 'low',
      grants: 'Reads and changes the users of a development instance.',
      revoke: 'Clerk: Dashboard, API keys; delete the key.',
      keywords: ['sk_test_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>sk_test_(?!a2V5Xz)(?![0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{40,50})(?![A-Za-z0-9_])/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['CLERK_SECRET_KEY=sk_test_<alnum:42>', 'secretKey: "sk_test_<alnum:43>"'],
      ignores: { 'too short': 'sk_test_<alnum:39>', 'a placeholder': 'CLERK_SECRET_KEY=sk_test_<repeat:x:42>' },
    },
  ],
}
