import type { Issuer } from '../src/rules/rule.ts'

export const recharge: Issuer = {
  id: 'recharge',
  name: 'Recharge',
  sources: [{ url: 'https://developer.rechargepayments.com/2021-11/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'recharge-api-token',
      title: 'Recharge API token',
      severity: 'high',
      grants: 'Reads and changes the subscriptions, customers and charges of the shop as its scopes allow.',
      revoke: 'Recharge: Integrations, API tokens; delete the token.',
      keywords: ['sk_1x1_', 'sk_1x3_', 'sk_2x1_', 'sk_2x2_', 'sk_2x3_', 'sk_3x3_', 'sk_5x5_', 'sk_10x3_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>sk_(?:test_)?(?:1x1|1x3|2x1|2x2|2x3|3x3|5x5|10x3)_[0-9a-f]{56,64})(?![A-Za-z0-9_])/,
      entropyMin: 3.2,
      matches: ['RECHARGE_API_TOKEN=sk_1x1_<hex:64>', 'X-Recharge-Access-Token: sk_2x2_<hex:64>'],
      ignores: {
        'too short': 'RECHARGE_API_TOKEN=sk_1x1_<hex:55>',
        'a name in code': 'mask_1x1_paints_the_fill_colour',
        'a placeholder': 'RECHARGE_API_TOKEN=sk_1x1_<repeat:x:64>',
      },
    },
  ],
}
