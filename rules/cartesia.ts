import type { Issuer } from '../src/rules/rule.ts'

export const cartesia: Issuer = {
  id: 'cartesia',
  name: 'Cartesia',
  sources: [{ url: 'https://docs.cartesia.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cartesia-api-key',
      title: 'Cartesia API key',
      severity: 'medium',
      grants: 'Makes speech, and clones voices, at the expense of its owner.',
      revoke: 'Cartesia: API keys (play.cartesia.ai/keys); delete the key.',
      keywords: ['sk_car_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>sk_car_[A-Za-z0-9_]{20,24})(?![A-Za-z0-9_])/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: ['CARTESIA_API_KEY=sk_car_<alnum:22>', 'X-API-Key: sk_car_<alnum:22>'],
      ignores: {
        'one character short': 'CARTESIA_API_KEY=sk_car_<alnum:19>',
        'a placeholder': 'CARTESIA_API_KEY=sk_car_<repeat:x:22>',
      },
    },
  ],
}
