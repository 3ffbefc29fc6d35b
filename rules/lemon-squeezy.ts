import type { Issuer } from '../src/rules/rule.ts'

export const lemonSqueezy: Issuer = {
  id: 'lemon-squeezy',
  name: 'Lemon Squeezy',
  sources: [{ url: 'https://docs.lemonsqueezy.com/api/getting-started/requests', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'lemon-squeezy-api-key',
      title: 'Lemon Squeezy API key',
      severity: 'high',
      grants: 'Reads orders and customers, refunds, and makes discounts and licence keys.',
      revoke: 'Lemon Squeezy: Settings, API (app.lemonsqueezy.com/settings/api); delete the key.',
      shape: 'contextual',
      keywords: ['lemonsqueezy', 'lemon_squeezy', 'lemon-squeezy'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{20,100}\.eyJ[A-Za-z0-9_-]{100,600}\.[A-Za-z0-9_-]{342,683})/,
      checks: ['jwt'],
      matches: [
        'LEMONSQUEEZY_API_KEY=<jwt:alg=RS256,aud=94d59cef-dbb8-4ea5-b178-d2540fcd6919,jti=<hex:64>>',
        'lemonSqueezySetup({ apiKey: "<jwt:alg=RS256,aud=94d59cef-dbb8-4ea5-b178-d2540fcd6919,jti=<hex:64>>" })',
      ],
      ignores: {
        'two parts': 'lemonsqueezy: eyJ<alnum:33>.eyJ<alnum:300>',
        'nothing names the vendor': '<jwt:alg=RS256,jti=<hex:64>>',
      },
    },
  ],
}
