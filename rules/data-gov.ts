import type { Issuer } from '../src/rules/rule.ts'

export const dataGov: Issuer = {
  id: 'data-gov',
  name: 'api.data.gov',
  sources: [{ url: 'https://api.data.gov/docs/developer-manual/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'data-gov-api-key',
      title: 'api.data.gov API key',
      severity: 'low',
      grants: 'Asks public services at the expense of its hourly limit.',
      revoke: 'Write to the service named on api.data.gov; keys are free, so make a new one.',
      shape: 'contextual',
      keywords: ['data.gov', 'datagov', 'data_gov', 'nrel', 'regulations.gov', 'congress.gov', 'fdc_api_key'],
      pattern: /(?<secret>[A-Za-z0-9]{40})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'DATA_GOV_API_KEY=<alnum:40>',
        'https://developer.nrel.gov/api/alt-fuel-stations/v1.json?api_key=<alnum:40>',
      ],
      ignores: {
        'one character short': 'DATA_GOV_API_KEY=<alnum:39>',
        'a placeholder': 'DATA_GOV_API_KEY=<repeat:x:40>',
        'nothing names the vendor': 'value = "<alnum:40>"',
      },
    },
  ],
}
