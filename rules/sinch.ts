import type { Issuer } from '../src/rules/rule.ts'

export const sinch: Issuer = {
  id: 'sinch',
  name: 'Sinch',
  sources: [{ url: 'https://developers.sinch.com/docs/sms/api-reference/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sinch-api-token',
      title: 'Sinch API token',
      severity: 'high',
      grants: 'With the id of the service plan, sends messages at the expense of the account, and reads them.',
      revoke: 'Sinch: dashboard, SMS, APIs; reset the token.',
      shape: 'contextual',
      keywords: [
        'sinch_api_token',
        'sinch_token',
        'sinch_sms_token',
        'sinchapitoken',
        'sinch-api-token',
        'sinch_auth_token',
        'sinch_sms_api_token',
        'sinch',
      ],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['SINCH_API_TOKEN=<hex:32>', 'sinch_sms_token: "<hex:32>"'],
      ignores: {
        'one character short': 'SINCH_API_TOKEN=<hex:31>',
        'the id beside it': 'SINCH_SERVICE_PLAN_ID=<hex:32>',
      },
    },
  ],
}
