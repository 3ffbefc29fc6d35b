import type { Issuer } from '../src/rules/rule.ts'

export const travisCi: Issuer = {
  id: 'travis-ci',
  name: 'Travis CI',
  sources: [{ url: 'https://docs.travis-ci.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'travis-ci-api-token',
      title: 'Travis CI API token',
      severity: 'high',
      grants: 'Starts builds and reads and changes the settings of the repositories of its user.',
      revoke: 'Travis CI: Settings, Tokens; regenerate the token.',
      keywords: [
        'travis_token',
        'travis-token',
        'travistoken',
        'travis_api',
        'travis_access_token',
        'travis_ci_token',
        'travis_auth_token',
        'api.travis-ci.',
        'travis',
      ],
      shape: 'contextual',
      needsLeadIn: true,
      pattern: /(?<secret>(?=[^A-Z]{0,21}[A-Z])(?=[^a-z]{0,21}[a-z])(?=[^0-9]{0,21}[0-9])[\w-]{22})/,
      entropyMin: 3.5,
      matches: [
        'TRAVIS_TOKEN=<alnum:22>',
        'curl https://api.travis-ci.com/user -H "Travis-API-Version: 3" -H "Authorization: token <alnum:22>"',
      ],
      ignores: {
        'one character short': 'TRAVIS_TOKEN=<alnum:21>',
        'a placeholder': 'TRAVIS_TOKEN=<repeat:x:22>',
      },
    },
  ],
}
