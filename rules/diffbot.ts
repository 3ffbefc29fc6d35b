import type { Issuer } from '../src/rules/rule.ts'

export const diffbot: Issuer = {
  id: 'diffbot',
  name: 'Diffbot',
  sources: [{ url: 'https://docs.diffbot.com/reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'diffbot-token',
      title: 'Diffbot token',
      severity: 'low',
      grants: 'Extracts pages at the expense of its owner.',
      revoke: 'Diffbot dashboard: API token; regenerate the token.',
      shape: 'contextual',
      keywords: ['diffbot'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['DIFFBOT_TOKEN=<hex:32>', 'https://api.diffbot.com/v3/article?token=<hex:32>&url=https://acme.com'],
      ignores: {
        'one character short': 'DIFFBOT_TOKEN=<hex:31>',
        'a placeholder': 'DIFFBOT_TOKEN=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
