import type { Issuer } from '../src/rules/rule.ts'

export const vonage: Issuer = {
  id: 'vonage',
  name: 'Vonage',
  sources: [{ url: 'https://developer.vonage.com/en/getting-started/concepts/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'vonage-api-secret',
      title: 'Vonage (Nexmo) API secret',
      severity: 'high',
      grants: 'With the API key, texts and calls at the expense of the account.',
      revoke: 'Vonage: API Dashboard, API settings (dashboard.nexmo.com/settings); revoke the secret.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'nexmo_api_secret',
        'nexmo_secret',
        'vonage_api_secret',
        'vonage_secret',
        'nexmoapisecret',
        'vonageapisecret',
        'nexmosecret',
        'vonagesecret',
        'vonage',
        'nexmo',
      ],
      pattern: /(?<secret>[A-Za-z0-9]{16})/,
      entropyMin: 3,
      matches: ['VONAGE_API_SECRET=<alnum:16>', 'nexmoApiSecret: "<alnum:16>"'],
      ignores: {
        'one character short': 'nexmo_secret_part = "<alnum:15>"',
        'read from the environment': 'VONAGE_API_SECRET=$NEXMO_SECRET',
      },
    },
  ],
}
