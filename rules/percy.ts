import type { Issuer } from '../src/rules/rule.ts'

export const percy: Issuer = {
  id: 'percy',
  name: 'Percy',
  sources: [{ url: 'https://www.browserstack.com/docs/percy/integrate/environment-variables', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'percy-token',
      title: 'Percy project token',
      severity: 'medium',
      grants: 'Uploads snapshots to the project, and with the full-access kind reads them.',
      revoke: 'Percy: project settings, Project token; regenerate it.',
      shape: 'contextual',
      keywords: ['percy_token', 'percytoken', 'percy-token', 'percy token', 'percy.io', 'percy'],
      pattern: /(?<![#/@]|sha256[:=-])(?<secret>(?:(?:web|auto|app|ss|vmw|res|rvw)_)?[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: ['PERCY_TOKEN=web_<hex:64>', 'export PERCY_TOKEN=<hex:64>'],
      ignores: { 'one character short': 'PERCY_TOKEN=<hex:63>', 'a placeholder': 'PERCY_TOKEN=<repeat:0:64>' },
    },
  ],
}
