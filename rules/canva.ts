import type { Issuer } from '../src/rules/rule.ts'

export const canva: Issuer = {
  id: 'canva',
  name: 'Canva',
  sources: [{ url: 'https://www.canva.dev/docs/connect/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'canva-client-secret',
      title: 'Canva Connect client secret',
      severity: 'high',
      grants: 'With the client id, trades the codes of users for access to their designs.',
      revoke: 'Canva Developer Portal: the integration, Credentials; generate a new secret.',
      keywords: ['cnvca'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>cnvca[A-Za-z0-9_-]{51})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['CANVA_CLIENT_SECRET=cnvca<base64url:51>', '"client_secret": "cnvca<base64url:51>"'],
      ignores: {
        'one character short': 'CANVA_CLIENT_SECRET=cnvca<base64url:50>',
        'a placeholder': 'CANVA_CLIENT_SECRET=cnvca<repeat:x:51>',
      },
    },
  ],
}
