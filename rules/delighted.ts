import type { Issuer } from '../src/rules/rule.ts'

export const delighted: Issuer = {
  id: 'delighted',
  name: 'Delighted',
  sources: [{ url: 'https://app.delighted.com/docs/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'delighted-api-key',
      title: 'Delighted API key',
      severity: 'medium',
      grants: 'Reads survey answers and who gave them, and sends surveys.',
      revoke: 'Delighted: Settings, API; regenerate the key.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'delighted_api',
        'delighted_key',
        'delighted-api',
        'delighted.com',
        'delightedapi',
        'delighted_token',
        'delighted.api',
        'delighted',
      ],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['DELIGHTED_API_KEY=<alnum:32>', 'curl https://api.delighted.com/v1/metrics.json -u <alnum:32>:'],
      ignores: {
        'one character short': 'DELIGHTED_API_KEY=<alnum:31>',
        'a placeholder': 'DELIGHTED_API_KEY=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
  ],
}
