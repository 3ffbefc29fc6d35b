import type { Issuer } from '../src/rules/rule.ts'

export const chartmogul: Issuer = {
  id: 'chartmogul',
  name: 'ChartMogul',
  sources: [{ url: 'https://dev.chartmogul.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'chartmogul-api-key',
      title: 'ChartMogul API key',
      severity: 'high',
      grants: 'Reads customers, subscriptions and revenue; a key with write access changes them.',
      revoke: 'ChartMogul: profile, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['chartmogul'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['CHARTMOGUL_API_KEY=<hex:32>', 'curl https://api.chartmogul.com/v1/ping -u <hex:32>:'],
      ignores: {
        'one character short': 'CHARTMOGUL_API_KEY=<hex:31>',
        'a placeholder': 'CHARTMOGUL_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
