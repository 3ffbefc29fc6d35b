import type { Issuer } from '../src/rules/rule.ts'

export const mavenlink: Issuer = {
  id: 'mavenlink',
  name: 'Mavenlink (Kantata OX)',
  sources: [{ url: 'https://developer.mavenlink.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mavenlink-api-token',
      title: 'Mavenlink (Kantata OX) API token',
      severity: 'medium',
      grants: 'Reads and writes the projects and invoices that its owner reaches.',
      revoke: 'Kantata OX: Settings, API keys; delete the application.',
      shape: 'contextual',
      keywords: ['mavenlink', 'kantata'],
      pattern: /(?<!sha256:)(?<secret>(?=[a-z]{0,63}[0-9])[a-z0-9]{64})/,
      entropyMin: 3,
      matches: [
        'MAVENLINK_TOKEN=<hex:64>',
        'curl https://api.mavenlink.com/api/v1/workspaces -H "Authorization: Bearer <hex:64>"',
      ],
      ignores: {
        'one character short': 'MAVENLINK_TOKEN=<hex:63>',
        'a placeholder': 'MAVENLINK_TOKEN=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
