import type { Issuer } from '../src/rules/rule.ts'

export const shutterstock: Issuer = {
  id: 'shutterstock',
  name: 'Shutterstock',
  sources: [{ url: 'https://api-reference.shutterstock.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'shutterstock-access-token',
      title: 'Shutterstock access token',
      severity: 'medium',
      grants: 'Licenses pictures at the expense of the account, as its scopes allow.',
      revoke: 'Shutterstock: account, Developers, the app; revoke its access.',
      shape: 'contextual',
      keywords: ['shutterstock'],
      pattern: /(?<secret>v2\/[A-Za-z0-9]{300,420})/,
      entropyMin: 4,
      matches: ['SHUTTERSTOCK_API_TOKEN=v2/<alnum:388>', '"shutterstock": { "token": "v2/<alnum:388>" }'],
      ignores: {
        'too short': 'SHUTTERSTOCK_API_TOKEN=v2/<alnum:200>',
        'an address': 'https://api.shutterstock.com/v2/images/search',
      },
    },
  ],
}
