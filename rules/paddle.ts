import type { Issuer } from '../src/rules/rule.ts'

export const paddle: Issuer = {
  id: 'paddle',
  name: 'Paddle',
  sources: [{ url: 'https://developer.paddle.com/api-reference/about/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'paddle-api-key',
      title: 'Paddle API key (live)',
      severity: 'critical',
      grants: 'Reads customers and transactions, refunds, and changes prices and subscriptions.',
      revoke: 'Paddle: Developer tools, Authentication, API keys; revoke the key.',
      keywords: ['pdl_live_apikey_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      matches: [
        'PADDLE_API_KEY=pdl_live_apikey_<lownum:26>_<alnum:22>_<alnum:3>',
        'new Paddle("pdl_live_apikey_<lownum:26>_<alnum:22>_<alnum:3>")',
      ],
      ignores: {
        'one character short': 'pdl_live_apikey_<lownum:26>_<alnum:22>_<alnum:2>',
        'a placeholder': 'pdl_live_apikey_...',
      },
    },
    {
      id: 'paddle-sandbox-api-key',
      title: 'Paddle API key (sandbox)',
      severity: 'low',
      grants: 'Reads and changes test data; moves no money.',
      revoke: 'Paddle: sandbox, Developer tools, Authentication, API keys; revoke the key.',
      keywords: ['pdl_sdbx_apikey_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      matches: [
        'PADDLE_API_KEY=pdl_sdbx_apikey_<lownum:26>_<alnum:22>_<alnum:3>',
        '"apiKey": "pdl_sdbx_apikey_<lownum:26>_<alnum:22>_<alnum:3>"',
      ],
      ignores: {
        'one character short': 'pdl_sdbx_apikey_<lownum:26>_<alnum:22>_<alnum:2>',
        'a placeholder': 'pdl_sdbx_apikey_...',
      },
    },
  ],
}
