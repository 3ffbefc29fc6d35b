import type { Issuer } from '../src/rules/rule.ts'

export const ovh: Issuer = {
  id: 'ovh',
  name: 'OVHcloud',
  sources: [{ url: 'https://api.ovh.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ovh-api-secret',
      title: 'OVHcloud application secret or consumer key',
      severity: 'critical',
      grants: 'Together with the other two values, manages servers, domains and mail as its owner allowed.',
      revoke: 'OVHcloud: API console, Manage your applications; delete the application.',
      keywords: [
        'ovh_application_secret',
        'ovh_consumer_key',
        'ovh-application-secret',
        'ovh-consumer-key',
        'ovh_app_secret',
        'ovhapplicationsecret',
        'ovhconsumerkey',
      ],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^0-9]{0,31}[0-9])[A-Za-z0-9]{32})/,
      entropyMin: 3,
      matches: ['OVH_APPLICATION_SECRET=<alnum:32>', 'ovh_consumer_key = "<hex:32>"'],
      ignores: {
        'one character short': 'OVH_APPLICATION_SECRET=<alnum:31>',
        'a placeholder': 'OVH_APPLICATION_SECRET=<repeat:x:32>',
      },
    },
  ],
}
