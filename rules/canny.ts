import type { Issuer } from '../src/rules/rule.ts'

export const canny: Issuer = {
  id: 'canny',
  name: 'Canny',
  sources: [{ url: 'https://developers.canny.io/api-reference', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'canny-api-key',
      title: 'Canny API key',
      severity: 'medium',
      grants: 'Reads and writes the feedback of the company and who gave it.',
      revoke: 'Canny: Settings, API & webhooks; regenerate the key.',
      shape: 'contextual',
      keywords: ['canny'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['CANNY_API_KEY=<uuid>', 'curl https://canny.io/api/v1/posts/list -d apiKey=<uuid>'],
      ignores: {
        'one character short': 'CANNY_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'CANNY_API_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
