import type { Issuer } from '../src/rules/rule.ts'

export const zoho: Issuer = {
  id: 'zoho',
  name: 'Zoho',
  sources: [{ url: 'https://www.zoho.com/accounts/protocol/oauth.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'zoho-oauth-token',
      title: 'Zoho access or refresh token',
      severity: 'high',
      grants: 'Acts for the person who connected an app; a refresh token does so until it is revoked.',
      revoke: 'Zoho: accounts.zoho.com, Sessions, Connected Apps; or POST /oauth/v2/token/revoke.',
      keywords: ['1000.'],
      pattern: /(?<![A-Za-z0-9.])(?<secret>1000\.[0-9a-f]{32}\.[0-9a-f]{32})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: ['ZOHO_REFRESH_TOKEN=1000.<hex:32>.<hex:32>', 'Authorization: Zoho-oauthtoken 1000.<hex:32>.<hex:32>'],
      ignores: { 'one character short': '1000.<hex:32>.<hex:31>', 'a client id': '1000.<upnum:30>' },
    },
  ],
}
