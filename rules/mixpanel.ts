import type { Issuer } from '../src/rules/rule.ts'

export const mixpanel: Issuer = {
  id: 'mixpanel',
  name: 'Mixpanel',
  sources: [{ url: 'https://developer.mixpanel.com/reference/service-accounts', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mixpanel-service-account-secret',
      title: 'Mixpanel service-account secret',
      severity: 'medium',
      grants: 'With its user name, reads and exports the events of a project.',
      revoke: 'Mixpanel: Organization settings, Service accounts; delete the account.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'mp-service-account',
        'mixpanel_secret',
        'mixpanel_api_secret',
        'mixpanelsecret',
        'mixpanel_service_account',
        'mixpanel',
      ],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.2,
      matches: [
        'curl -u acme.1a2b3c.mp-service-account:<alnum:32> https://mixpanel.com/api/app/me',
        'MIXPANEL_API_SECRET=<hex:32>',
      ],
      ignores: { 'one character short': 'mixpanel_secret: <alnum:31>', 'nothing names the vendor': '<alnum:32>' },
    },
  ],
}
