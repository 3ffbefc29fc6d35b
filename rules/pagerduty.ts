import type { Issuer } from '../src/rules/rule.ts'

export const pagerduty: Issuer = {
  id: 'pagerduty',
  name: 'PagerDuty',
  sources: [{ url: 'https://developer.pagerduty.com/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pagerduty-api-key',
      title: 'PagerDuty REST API key',
      severity: 'high',
      grants: 'Reads and changes incidents, schedules and services, as its user or for the whole account.',
      revoke: 'PagerDuty: Integrations, API Access Keys (or the user, User Settings); remove the key.',
      keywords: [
        'pagerduty_token',
        'pagerduty_api',
        'pagerduty-api',
        'pagerdutyapi',
        'pagerdutytoken',
        'pagerduty_key',
        'pagerduty_user_token',
        'pd_api_key',
        'pd_api_token',
        'api.pagerduty.com',
        'token token=',
        'pagerduty',
      ],
      shape: 'contextual',
      needsLeadIn: true,
      pattern: /(?<secret>u\+[\w+-]{18}|(?=[^A-Z]{0,19}[A-Z])(?=[^a-z]{0,19}[a-z])(?=[^0-9]{0,19}[0-9])[\w-]{20})/,
      entropyMin: 3.5,
      matches: [
        'PAGERDUTY_TOKEN=u+<alnum:18>',
        'pagerduty_api_key: "<alnum:20>"',
        'Authorization: Token token=<alnum:20>',
      ],
      ignores: {
        'one character short': 'PAGERDUTY_TOKEN=u+<alnum:17>',
        'a placeholder': 'PAGERDUTY_TOKEN=<repeat:x:20>',
      },
    },
  ],
}
