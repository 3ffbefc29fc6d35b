import type { Issuer } from '../src/rules/rule.ts'

export const rootly: Issuer = {
  id: 'rootly',
  name: 'Rootly',
  sources: [{ url: 'https://docs.rootly.com/api-reference/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'rootly-api-token',
      title: 'Rootly API token',
      severity: 'medium',
      grants: 'Reads and changes incidents, schedules and alerts.',
      revoke: 'Rootly: Organization settings, API Keys; revoke the key.',
      keywords: ['rootly_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>rootly_[0-9a-z]{64})(?![A-Za-z0-9_])/,
      entropyMin: 3.2,
      checks: ['hexadecimal'],
      matches: ['ROOTLY_API_TOKEN=rootly_<hex:64>', 'Authorization: Bearer rootly_<hex:64>'],
      ignores: {
        'one character short': 'ROOTLY_API_TOKEN=rootly_<hex:63>',
        'a placeholder': 'ROOTLY_API_TOKEN=rootly_<repeat:x:64>',
      },
    },
  ],
}
