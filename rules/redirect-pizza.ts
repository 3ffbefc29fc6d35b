import type { Issuer } from '../src/rules/rule.ts'

export const redirectPizza: Issuer = {
  id: 'redirect-pizza',
  name: 'redirect.pizza',
  sources: [{ url: 'https://redirect.pizza/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'redirect-pizza-api-token',
      title: 'redirect.pizza API token',
      severity: 'low',
      grants: 'Reads and changes the redirects of the account: visitors land where it says.',
      revoke: 'redirect.pizza: API settings; delete the token.',
      keywords: ['rpa_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>rpa_[A-Za-z0-9]{30})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'REDIRECT_PIZZA_TOKEN=rpa_<alnum:30>',
        "curl https://redirect.pizza/api/v1/redirects -H 'Authorization: Bearer rpa_<alnum:30>'",
      ],
      ignores: {
        'one character short': 'REDIRECT_PIZZA_TOKEN=rpa_<alnum:29>',
        'a placeholder': 'REDIRECT_PIZZA_TOKEN=rpa_<repeat:x:30>',
      },
    },
  ],
}
