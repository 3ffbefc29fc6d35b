import type { Issuer } from '../src/rules/rule.ts'

export const e2b: Issuer = {
  id: 'e2b',
  name: 'E2B',
  sources: [{ url: 'https://e2b.dev/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'e2b-api-key',
      title: 'E2B API key',
      severity: 'medium',
      grants: 'Starts sandboxes and runs code in them at the expense of the team.',
      revoke: 'E2B dashboard: API keys; delete the key.',
      keywords: ['e2b_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>e2b_[0-9a-z]{40})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['E2B_API_KEY=e2b_<hex:40>', "Sandbox.create({ apiKey: 'e2b_<hex:40>' })"],
      ignores: { 'one character short': 'E2B_API_KEY=e2b_<hex:39>', 'a placeholder': 'E2B_API_KEY=e2b_<repeat:0:40>' },
    },
  ],
}
