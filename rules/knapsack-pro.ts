import type { Issuer } from '../src/rules/rule.ts'

export const knapsackPro: Issuer = {
  id: 'knapsack-pro',
  name: 'Knapsack Pro',
  sources: [{ url: 'https://docs.knapsackpro.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'knapsack-pro-api-token',
      title: 'Knapsack Pro API token',
      severity: 'low',
      grants: 'Splits the tests of one suite, and reads their names and times.',
      revoke: 'Knapsack Pro: the project, the suite; regenerate the token.',
      shape: 'contextual',
      keywords: ['knapsack_pro', 'knapsackpro', 'knapsack-pro'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['KNAPSACK_PRO_TEST_SUITE_TOKEN_RSPEC=<hex:32>', 'knapsackpro: { token: "<hex:32>" }'],
      ignores: {
        'one character short': 'KNAPSACK_PRO_TEST_SUITE_TOKEN_RSPEC=<hex:31>',
        'a placeholder': 'KNAPSACK_PRO_TEST_SUITE_TOKEN_RSPEC=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
