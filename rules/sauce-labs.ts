import type { Issuer } from '../src/rules/rule.ts'

export const sauceLabs: Issuer = {
  id: 'sauce-labs',
  name: 'Sauce Labs',
  sources: [{ url: 'https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sauce-labs-access-key',
      title: 'Sauce Labs access key',
      severity: 'high',
      grants:
        'With the name of the user, runs tests and tunnels at the expense of the account, and reads their recordings.',
      revoke: 'Sauce Labs: Account, User Settings; regenerate the access key.',
      shape: 'contextual',
      keywords: [
        'sauce_access',
        'sauce_key',
        'sauce-access',
        'sauceaccess',
        'sauce_api',
        'saucelabs',
        'sauce labs',
        'sauce',
      ],
      pattern: /(?<![/#@{])(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      entropyMin: 3,
      matches: ['SAUCE_ACCESS_KEY=<uuid>', "sauceLabs: { user: 'ada', key: '<uuid>' }"],
      ignores: {
        'one character short': 'SAUCE_ACCESS_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'SAUCE_ACCESS_KEY=00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
