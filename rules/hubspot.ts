import type { Issuer } from '../src/rules/rule.ts'

export const hubspot: Issuer = {
  id: 'hubspot',
  name: 'HubSpot',
  sources: [{ url: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'hubspot-private-app-token',
      title: 'HubSpot private-app token',
      severity: 'critical',
      grants: 'Reads and writes the CRM, as the scopes of its app allow.',
      revoke: 'HubSpot: Settings, Integrations, Private Apps (or Legacy apps), the app, Auth; rotate the token.',
      keywords: ['pat-na', 'pat-eu', 'pat-ap'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>pat-(?:na|eu|ap)[0-9]-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['HUBSPOT_TOKEN=pat-na1-<uuid>', 'new Client({ accessToken: "pat-eu1-<uuid>" })'],
      ignores: {
        'one character short': 'pat-na1-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'pat-na1-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      },
    },
  ],
}
