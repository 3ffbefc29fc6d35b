import type { Issuer } from '../src/rules/rule.ts'

export const auth0: Issuer = {
  id: 'auth0',
  name: 'Auth0',
  sources: [{ url: 'https://auth0.com/docs/get-started/applications/application-settings', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'auth0-client-secret',
      title: 'Auth0 client secret',
      severity: 'critical',
      grants: 'With the client id, acts for an application; that of a machine application often manages the tenant.',
      revoke: 'Auth0: Dashboard, Applications, the application, Credentials; rotate the secret.',
      shape: 'contextual',
      keywords: ['auth0'],
      pattern: /(?<secret>[A-Za-z0-9_-]{64})/,
      entropyMin: 4.2,
      checks: ['mixed-classes', 'random-text'],
      matches: ['AUTH0_CLIENT_SECRET=<base64url:63>Q', "auth0: { clientId: '<alnum:32>', clientSecret: '<alnum:64>' }"],
      ignores: { 'one character short': 'auth0: <alnum:63>', 'a checksum': 'auth0-spa-js sha256 <hex:64>' },
    },
  ],
}
