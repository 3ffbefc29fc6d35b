import type { Issuer } from '../src/rules/rule.ts'

export const solarwinds: Issuer = {
  id: 'solarwinds',
  name: 'SolarWinds Observability',
  sources: [
    {
      url: 'https://documentation.solarwinds.com/en/success_center/observability/content/settings/api-tokens.htm',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'solarwinds-api-token',
      title: 'SolarWinds Observability token',
      severity: 'medium',
      grants: 'Sends measurements and logs, or with full access reads them and changes settings.',
      revoke: 'SolarWinds Observability: Settings, API Tokens; disable the token.',
      shape: 'contextual',
      keywords: ['solarwinds', 'sw_apm_service_key', 'swo_api_token'],
      pattern: /(?<secret>[A-Za-z0-9_-]{71})/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['SW_APM_SERVICE_KEY=<base64url:71>:shop', 'SOLARWINDS_API_TOKEN=<alnum:71>'],
      ignores: {
        'one character short': 'SOLARWINDS_API_TOKEN=<alnum:70>',
        'a placeholder': 'SOLARWINDS_API_TOKEN=<repeat:x:71>',
      },
    },
  ],
}
