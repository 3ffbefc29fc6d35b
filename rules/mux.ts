import type { Issuer } from '../src/rules/rule.ts'

export const mux: Issuer = {
  id: 'mux',
  name: 'Mux',
  sources: [{ url: 'https://www.mux.com/docs/core/make-api-requests', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mux-token-secret',
      title: 'Mux access token secret',
      severity: 'high',
      grants: 'With the token id, reads, adds and deletes videos and live streams.',
      revoke: 'Mux: Settings, Access tokens; revoke the token.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'mux_token',
        'mux_secret',
        'mux.com',
        'muxtokensecret',
        'mux_access',
        'tokensecret',
        '@mux/',
        'mux-token',
        'mux',
      ],
      pattern: /(?<secret>[A-Za-z0-9+/]{75})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['MUX_TOKEN_SECRET=<base64:75>', "new Mux({ tokenId, tokenSecret: '<base64:75>' })"],
      ignores: {
        'one character short': 'MUX_TOKEN_SECRET=<base64:74>',
        'a placeholder': 'MUX_TOKEN_SECRET=<repeat:x:75>',
        'nothing names the vendor': 'value = "<base64:75>"',
      },
    },
  ],
}
