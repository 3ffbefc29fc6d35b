import type { Issuer } from '../src/rules/rule.ts'

export const fulcrum: Issuer = {
  id: 'fulcrum',
  name: 'Fulcrum',
  sources: [{ url: 'https://docs.fulcrumapp.com/docs/api-authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'fulcrum-api-token',
      title: 'Fulcrum API token',
      severity: 'medium',
      grants: 'Reads and writes the forms and records of the organisation.',
      revoke: 'Fulcrum: Settings, API; delete the token.',
      shape: 'contextual',
      keywords: ['fulcrum'],
      pattern: /(?<secret>(?=[a-z]{0,79}[0-9])[a-z0-9]{80})/,
      entropyMin: 3,
      matches: [
        'FULCRUM_API_TOKEN=<hex:80>',
        'curl https://api.fulcrumapp.com/api/v2/forms.json -H "X-ApiToken: <hex:80>"',
      ],
      ignores: {
        'one character short': 'FULCRUM_API_TOKEN=<hex:79>',
        'a placeholder': 'FULCRUM_API_TOKEN=<repeat:0:80>',
        'nothing names the vendor': 'value = "<hex:80>"',
      },
    },
  ],
}
