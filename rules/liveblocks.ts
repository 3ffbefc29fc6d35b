import type { Issuer } from '../src/rules/rule.ts'

export const liveblocks: Issuer = {
  id: 'liveblocks',
  name: 'Liveblocks',
  sources: [{ url: 'https://liveblocks.io/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'liveblocks-secret-key',
      title: 'Liveblocks secret key',
      severity: 'high',
      grants: 'Signs in anybody to any room, and reads and changes rooms, comments and notifications.',
      revoke: 'Liveblocks dashboard: the project, API keys; roll the key.',
      keywords: ['sk_prod_', 'sk_dev_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk_(?:prod|dev)_[A-Za-z0-9_-]{64})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['LIVEBLOCKS_SECRET_KEY=sk_prod_<base64url:64>', "new Liveblocks({ secret: 'sk_dev_<base64url:64>' })"],
      ignores: {
        'one character short': 'LIVEBLOCKS_SECRET_KEY=sk_prod_<base64url:63>',
        'a placeholder': 'LIVEBLOCKS_SECRET_KEY=sk_prod_<repeat:x:64>',
      },
    },
  ],
}
