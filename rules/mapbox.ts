import type { Issuer } from '../src/rules/rule.ts'

export const mapbox: Issuer = {
  id: 'mapbox',
  name: 'Mapbox',
  sources: [{ url: 'https://docs.mapbox.com/help/glossary/access-token/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mapbox-secret-token',
      title: 'Mapbox secret token',
      severity: 'high',
      grants: 'Does what its scopes allow at the expense of the account: uploads, styles, tokens.',
      revoke: 'Mapbox: account, Tokens (account.mapbox.com/access-tokens); delete the token.',
      keywords: ['sk.eyj', 'tk.eyj'],
      pattern: /(?<![A-Za-z0-9._-])(?<secret>[st]k\.eyJ[A-Za-z0-9_-]{30,300}\.[A-Za-z0-9_-]{20,30})(?![A-Za-z0-9_-])/,
      entropyMin: 4,
      matches: [
        'MAPBOX_SECRET_TOKEN=sk.<b64url:{"u":"acme","a":"<lownum:25>"}>.<base64url:22>',
        'https://api.mapbox.com/uploads/v1/acme?access_token=sk.<b64url:{"u":"acme-maps","a":"<lownum:25>"}>.<base64url:22>',
      ],
      ignores: {
        'too short': 'sk.<b64url:{"u":"acme","a":"<lownum:25>"}>.<base64url:19>',
        'a token that is made to be public': 'pk.<b64url:{"u":"acme","a":"<lownum:25>"}>.<base64url:22>',
      },
    },
  ],
}
