import type { Issuer } from '../src/rules/rule.ts'

export const amazonLogin: Issuer = {
  id: 'amazon-login',
  name: 'Login with Amazon',
  sources: [
    { url: 'https://developer.amazon.com/docs/login-with-amazon/documentation-overview.html', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'amazon-login-client-secret',
      title: 'Login with Amazon client secret',
      severity: 'high',
      grants:
        'With the client id and a refresh token, acts for the sellers, advertisers or users who authorised the app.',
      revoke: 'Login with Amazon console or Seller Central, Develop Apps: rotate the client secret.',
      keywords: ['amzn1.oa2-cs.v1.'],
      pattern: /(?<![A-Za-z0-9])(?<secret>amzn1\.oa2-cs\.v1\.[0-9a-f]{64})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: ['LWA_CLIENT_SECRET=amzn1.oa2-cs.v1.<hex:64>', '"client_secret": "amzn1.oa2-cs.v1.<hex:64>"'],
      ignores: {
        'one character short': 'LWA_CLIENT_SECRET=amzn1.oa2-cs.v1.<hex:63>',
        'a placeholder': 'LWA_CLIENT_SECRET=amzn1.oa2-cs.v1.<repeat:0:64>',
      },
    },
  ],
}
