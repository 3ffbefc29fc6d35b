import type { Issuer } from '../src/rules/rule.ts'

export const ngrok: Issuer = {
  id: 'ngrok',
  name: 'ngrok',
  sources: [{ url: 'https://ngrok.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ngrok-token',
      title: 'ngrok authtoken or API key',
      severity: 'high',
      grants: 'Opens tunnels in the account, or manages it, by its kind.',
      revoke: 'ngrok: Your Authtokens (or API Keys); revoke it.',
      keywords: ['ngrok'],
      shape: 'contextual',
      pattern: /(?<secret>[1-9][A-Za-z0-9]{26}_[0-9A-Za-z]{21}|(?:cr|ak)_[A-Za-z0-9]{25,30})/,
      entropyMin: 3.8,
      matches: [
        'ngrok config add-authtoken 2<alnum:26>_<digits:1><alnum:20>',
        'NGROK_AUTHTOKEN=1<alnum:26>_<digits:1><alnum:20>',
        'ngrok_api_key: ak_<alnum:27>',
      ],
      ignores: {
        'one character short': 'NGROK_AUTHTOKEN=2<alnum:26>_<alnum:20>',
        'a placeholder': 'NGROK_AUTHTOKEN=2<repeat:x:26>_<repeat:x:21>',
      },
    },
  ],
}
