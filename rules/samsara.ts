import type { Issuer } from '../src/rules/rule.ts'

export const samsara: Issuer = {
  id: 'samsara',
  name: 'Samsara',
  sources: [{ url: 'https://developers.samsara.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'samsara-api-token',
      title: 'Samsara API token',
      severity: 'high',
      grants: 'Reads where vehicles and drivers are, and changes them as its scopes allow.',
      revoke: 'Samsara: Settings, API Tokens; delete the token.',
      keywords: ['samsara_api_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>samsara_api_[A-Za-z0-9]{26,32})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      checks: ['mixed-classes'],
      matches: ['SAMSARA_API_TOKEN=samsara_api_<alnum:30>', 'Authorization: Bearer samsara_api_<alnum:28>'],
      ignores: {
        'too short': 'SAMSARA_API_TOKEN=samsara_api_<alnum:25>',
        'a placeholder': 'SAMSARA_API_TOKEN=samsara_api_<repeat:x:30>',
      },
    },
  ],
}
