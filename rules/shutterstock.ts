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
    {
      id: 'shutterstock-client-credential',
      title: 'Shutterstock consumer key or secret',
      severity: 'medium',
      grants: 'Searches and licenses in the name of the application.',
      revoke: 'Shutterstock: account, Apps; regenerate the secret.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: ['shutterstock'],
      pattern: /(?<secret>[A-Za-z0-9]{32}|[A-Za-z0-9]{16})/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: ['SHUTTERSTOCK_CLIENT_SECRET=<alnum:16>', 'shutterstock_consumer_key: "<alnum:32>"'],
      ignores: {
        'one character short': 'SHUTTERSTOCK_CLIENT_SECRET=<alnum:15>',
        'nothing says that it is a secret': 'shutterstock <alnum:32>',
      },
    },
  ],
}
