import type { Issuer } from '../src/rules/rule.ts'

export const braintree: Issuer = {
  id: 'braintree',
  name: 'Braintree',
  sources: [{ url: 'https://developer.paypal.com/braintree/docs/guides/authorization/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'braintree-access-token',
      title: 'Braintree access token (production)',
      severity: 'critical',
      grants: 'Takes and refunds payments of the merchant.',
      revoke: 'Braintree: Control Panel, Settings, API; revoke the token.',
      keywords: ['access_token$production$'],
      pattern: /(?<![A-Za-z0-9])(?<secret>access_token\$production\$[a-z0-9]{16}\$[0-9a-f]{32})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: [
        'BRAINTREE_TOKEN=access_token$production$<lownum:16>$<hex:32>',
        'gateway = connect("access_token$production$<lownum:16>$<hex:32>")',
      ],
      ignores: {
        'one character short': 'access_token$production$<lownum:16>$<hex:31>',
        'a placeholder': 'access_token$production$<repeat:x:16>$<repeat:x:32>',
      },
    },
    {
      id: 'braintree-sandbox-access-token',
      title: 'Braintree access token (sandbox)',
      severity: 'low',
      grants: 'Reads and changes test data; moves no money.',
      revoke: 'Braintree: Sandbox Control Panel, Settings, API; revoke the token.',
      keywords: ['access_token$sandbox$'],
      pattern: /(?<![A-Za-z0-9])(?<secret>access_token\$sandbox\$[a-z0-9]{16}\$[0-9a-f]{32})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: [
        'BRAINTREE_TOKEN=access_token$sandbox$<lownum:16>$<hex:32>',
        '"token": "access_token$sandbox$<lownum:16>$<hex:32>"',
      ],
      ignores: {
        'one character short': 'access_token$sandbox$<lownum:16>$<hex:31>',
        'a placeholder': 'access_token$sandbox$<repeat:x:16>$<repeat:x:32>',
      },
    },
    {
      id: 'braintree-private-key',
      title: 'Braintree private key',
      severity: 'critical',
      grants: 'With the merchant id and the public key, takes and refunds payments.',
      revoke: 'Braintree: Control Panel, Settings, API, API Keys; delete the key.',
      shape: 'contextual',
      keywords: [
        'braintree_private',
        'braintreeprivate',
        'braintree_secret',
        'bt_private_key',
        'braintree.private',
        'braintree-private',
        'braintree',
      ],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['BRAINTREE_PRIVATE_KEY=<hex:32>', 'braintreePrivateKey: "<hex:32>"'],
      ignores: {
        'one character short': 'braintree_private = "<hex:31>"',
        'the public half': 'BRAINTREE_PUBLIC = "<lownum:16>"',
      },
    },
  ],
}
