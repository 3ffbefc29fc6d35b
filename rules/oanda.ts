import type { Issuer } from '../src/rules/rule.ts'

export const oanda: Issuer = {
  id: 'oanda',
  name: 'OANDA',
  sources: [{ url: 'https://developer.oanda.com/rest-live-v20/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'oanda-access-token',
      title: 'OANDA personal access token',
      severity: 'high',
      grants: 'Reads the accounts of its user, and trades with them.',
      revoke: 'OANDA: Manage API Access (fxTrade account); revoke the token.',
      shape: 'contextual',
      keywords: ['oanda', 'oandapy'],
      pattern: /(?<secret>[0-9a-f]{32}-[0-9a-f]{32})/,
      entropyMin: 3.2,
      matches: ['OANDA_ACCESS_TOKEN=<hex:32>-<hex:32>', "api = oandapyV20.API(access_token='<hex:32>-<hex:32>')"],
      ignores: {
        'one character short': 'OANDA_ACCESS_TOKEN=<hex:32>-<hex:31>',
        'a placeholder': 'oanda: <repeat:0:32>-<repeat:0:32>',
      },
    },
    {
      id: 'oanda-api-key',
      title: 'OANDA exchange rates API key',
      severity: 'low',
      grants: 'Reads exchange rates at the expense of its owner.',
      revoke: 'OANDA: Exchange Rates API, account; regenerate the key.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: ['oanda'],
      pattern: /(?<secret>[A-Za-z0-9]{24})/,
      entropyMin: 3.3,
      checks: ['random-text'],
      matches: ['OANDA_API_KEY=<alnum:24>', 'https://web-services.oanda.com/rates/api/v2/rates?api_key=<alnum:24>'],
      ignores: {
        'one character short': 'OANDA_API_KEY=<alnum:23>',
        'a name': 'oanda_key = "theKeyOfTheExchangeRates"',
      },
    },
  ],
}
