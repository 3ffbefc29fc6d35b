import type { Issuer } from '../src/rules/rule.ts'

export const mercury: Issuer = {
  id: 'mercury',
  name: 'Mercury',
  sources: [{ url: 'https://docs.mercury.com/docs/getting-started', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mercury-api-token',
      title: 'Mercury API token',
      severity: 'critical',
      grants: 'Reads the bank accounts, and with a write scope sends money.',
      revoke: 'Mercury: Settings, API tokens; revoke the token.',
      keywords: ['mercury_production_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>mercury_production_[a-z]{2,6}_[A-Za-z0-9]{40,50}_yrucrem)(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'MERCURY_API_TOKEN=secret-token:mercury_production_wma_<alnum:44>_yrucrem',
        'Authorization: Bearer secret-token:mercury_production_wma_<alnum:44>_yrucrem',
      ],
      ignores: {
        'one character short': 'MERCURY_API_TOKEN=secret-token:mercury_production_wma_<alnum:39>_yrucrem',
        'a placeholder': 'MERCURY_API_TOKEN=secret-token:mercury_production_wma_<repeat:x:44>_yrucrem',
      },
    },
  ],
}
