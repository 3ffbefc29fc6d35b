import type { Issuer } from '../src/rules/rule.ts'

export const cloudmersive: Issuer = {
  id: 'cloudmersive',
  name: 'Cloudmersive',
  sources: [{ url: 'https://api.cloudmersive.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cloudmersive-api-key',
      title: 'Cloudmersive API key',
      severity: 'medium',
      grants: 'Converts, scans and validates at the expense of its owner.',
      revoke: 'Cloudmersive: API keys; delete the key.',
      shape: 'contextual',
      keywords: ['cloudmersive'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['CLOUDMERSIVE_API_KEY=<uuid>', 'curl https://api.cloudmersive.com/virus/scan/file -H "Apikey: <uuid>"'],
      ignores: {
        'one character short': 'CLOUDMERSIVE_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'CLOUDMERSIVE_API_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
