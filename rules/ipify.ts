import type { Issuer } from '../src/rules/rule.ts'

export const ipify: Issuer = {
  id: 'ipify',
  name: 'ipify and WhoisXML API',
  sources: [{ url: 'https://geo.ipify.org/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ipify-api-key',
      title: 'ipify and WhoisXML API API key',
      severity: 'low',
      grants: 'Looks up addresses and domains at the expense of its owner.',
      shape: 'contextual',
      keywords: ['ipify', 'whoisxml'],
      pattern: /(?<secret>at_[A-Za-z0-9]{29})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'IPIFY_API_KEY=at_<alnum:29>',
        'https://geo.ipify.org/api/v2/country?apiKey=at_<alnum:29>&ipAddress=8.8.8.8',
      ],
      ignores: {
        'one character short': 'IPIFY_API_KEY=at_<alnum:28>',
        'a placeholder': 'IPIFY_API_KEY=at_<repeat:x:29>',
        'nothing names the vendor': 'value = "at_<alnum:29>"',
      },
    },
  ],
}
