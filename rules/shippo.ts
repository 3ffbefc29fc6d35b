import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Shippo: Settings, API; delete the token.'

export const shippo: Issuer = {
  id: 'shippo',
  name: 'Shippo',
  sources: [{ url: 'https://docs.goshippo.com/docs/guides_general/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'shippo-live-api-token',
      title: 'Shippo live API token',
      severity: 'high',
      grants: 'Buys labels at the expense of the account, and reads addresses and shipments.',
      revoke: REVOKE,
      keywords: ['shippo_live_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>shippo_live_[0-9a-z]{40})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['SHIPPO_API_TOKEN=shippo_live_<hex:40>', 'Authorization: ShippoToken shippo_live_<hex:40>'],
      ignores: {
        'one character short': 'SHIPPO_API_TOKEN=shippo_live_<hex:39>',
        'a placeholder': 'SHIPPO_API_TOKEN=shippo_live_<repeat:x:40>',
      },
    },
    {
      id: 'shippo-test-api-token',
      title: 'Shippo test API token',
      severity: 'low',
      grants: 'Buys nothing: it belongs to the test mode.',
      revoke: REVOKE,
      keywords: ['shippo_test_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>shippo_test_[0-9a-z]{40})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: [
        'SHIPPO_API_TOKEN=shippo_test_<hex:40>',
        "shippo.Shippo(api_key_header='ShippoToken shippo_test_<hex:40>')",
      ],
      ignores: {
        'one character short': 'SHIPPO_API_TOKEN=shippo_test_<hex:39>',
        'a placeholder': 'SHIPPO_API_TOKEN=shippo_test_<repeat:x:40>',
      },
    },
  ],
}
