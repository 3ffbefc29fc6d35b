import type { Issuer } from '../src/rules/rule.ts'

export const alchemy: Issuer = {
  id: 'alchemy',
  name: 'Alchemy',
  sources: [{ url: 'https://www.alchemy.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'alchemy-api-key',
      title: 'Alchemy API key',
      severity: 'medium',
      grants: 'Asks the networks at the expense of the account.',
      revoke: 'Alchemy: dashboard, the app, Networks (API key); delete or rotate it.',
      shape: 'contextual',
      keywords: [
        'g.alchemy.com/v2/',
        'alchemyapi.io/v2/',
        'alchemy_api_key',
        'alchemyapikey',
        'alchemy_key',
        'alchemy_api',
        'alchemykey',
        'alchemy-api-key',
        'alchemy_id',
        'alchemyid',
      ],
      pattern: /(?<secret>[A-Za-z0-9_-]{32})/,
      entropyMin: 3.8,
      checks: ['mixed-classes', 'random-text'],
      matches: ['ALCHEMY_API_KEY=<base64url:31>Q', 'url: "https://eth-mainnet.g.alchemy.com/v2/<alnum:32>"'],
      ignores: {
        'one character short': 'ALCHEMY_KEY: <alnum:31>',
        'a placeholder': 'https://eth-mainnet.g.alchemy.com/v2/your-api-key',
      },
    },
    {
      id: 'alchemy-auth-token',
      title: 'Alchemy auth token',
      severity: 'medium',
      grants: 'Asks the networks at the expense of the account.',
      revoke: 'Alchemy: dashboard, the app; delete or rotate the key.',
      keywords: ['alcht_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>alcht_[A-Za-z0-9]{30})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['ALCHEMY_TOKEN=alcht_<alnum:30>', '"auth": "alcht_<alnum:30>"'],
      ignores: { 'one character short': 'alcht_<alnum:29>', 'a placeholder': 'alcht_<repeat:x:30>' },
    },
  ],
}
