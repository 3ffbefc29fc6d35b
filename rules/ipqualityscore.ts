import type { Issuer } from '../src/rules/rule.ts'

export const ipqualityscore: Issuer = {
  id: 'ipqualityscore',
  name: 'IPQualityScore',
  sources: [{ url: 'https://www.ipqualityscore.com/documentation/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ipqualityscore-api-key',
      title: 'IPQualityScore API key',
      severity: 'low',
      grants: 'Scores addresses and mail at the expense of its owner, and reads the earlier questions.',
      revoke: 'IPQualityScore: Account settings; reset the key.',
      shape: 'contextual',
      keywords: ['ipqualityscore', 'ipquality', 'ipqs'],
      pattern: /(?<secret>(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      matches: ['IPQUALITYSCORE_API_KEY=<alnum:32>', 'ipqs_key: "<alnum:32>"'],
      ignores: {
        'one character short': 'IPQUALITYSCORE_API_KEY=<alnum:31>',
        'a placeholder': 'IPQUALITYSCORE_API_KEY=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
  ],
}
