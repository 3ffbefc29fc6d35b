import type { Issuer } from '../src/rules/rule.ts'

export const fleetbase: Issuer = {
  id: 'fleetbase',
  name: 'Fleetbase',
  sources: [{ url: 'https://docs.fleetbase.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'fleetbase-live-api-key',
      title: 'Fleetbase live API key',
      severity: 'medium',
      grants: 'Reads and changes the orders, drivers and vehicles of the company.',
      revoke: 'Fleetbase Console: Developers, API keys; delete the key.',
      keywords: ['flb_live_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>flb_live_[A-Za-z0-9]{20,64})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['FLEETBASE_KEY=flb_live_<alnum:32>', "new Fleetbase('flb_live_<alnum:32>')"],
      ignores: {
        'one character short': 'FLEETBASE_KEY=flb_live_<alnum:19>',
        'a placeholder': 'FLEETBASE_KEY=flb_live_<repeat:x:32>',
      },
    },
    {
      id: 'fleetbase-test-api-key',
      title: 'Fleetbase test API key',
      severity: 'low',
      grants: 'Acts on test data.',
      revoke: 'Fleetbase Console: Developers, API keys; delete the key.',
      keywords: ['flb_test_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>flb_test_[A-Za-z0-9]{20,64})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['FLEETBASE_KEY=flb_test_<alnum:32>', "new Fleetbase('flb_test_<alnum:32>')"],
      ignores: {
        'one character short': 'FLEETBASE_KEY=flb_test_<alnum:19>',
        'a placeholder': 'FLEETBASE_KEY=flb_test_<repeat:x:32>',
      },
    },
  ],
}
