import type { Issuer } from '../src/rules/rule.ts'

export const apify: Issuer = {
  id: 'apify',
  name: 'Apify',
  sources: [{ url: 'https://docs.apify.com/platform/integrations/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'apify-api-token',
      title: 'Apify API token',
      severity: 'high',
      grants: 'Runs actors and reads all that they scraped and stored, at the expense of the account.',
      revoke: 'Apify Console: Settings, API & Integrations; delete the token.',
      keywords: ['apify_api_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>apify_api_[A-Za-z0-9]{34,38})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['APIFY_TOKEN=apify_api_<alnum:36>', "new ApifyClient({ token: 'apify_api_<alnum:36>' })"],
      ignores: {
        'one character short': 'APIFY_TOKEN=apify_api_<alnum:33>',
        'a placeholder': 'APIFY_TOKEN=apify_api_<repeat:x:36>',
      },
    },
  ],
}
