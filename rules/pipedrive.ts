import type { Issuer } from '../src/rules/rule.ts'

export const pipedrive: Issuer = {
  id: 'pipedrive',
  name: 'Pipedrive',
  sources: [{ url: 'https://pipedrive.readme.io/docs/how-to-find-the-api-token', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pipedrive-api-token',
      title: 'Pipedrive API token',
      severity: 'high',
      grants: 'Reads and changes the deals, people and notes that its user reaches.',
      revoke: 'Pipedrive: Personal preferences, API; generate a new token.',
      shape: 'contextual',
      keywords: ['pipedrive'],
      pattern: /(?<![#/@])(?<secret>[A-Za-z0-9]{40})/,
      entropyMin: 3.3,
      matches: ['PIPEDRIVE_API_TOKEN=<hex:40>', 'https://acme.pipedrive.com/api/v1/deals?api_token=<hex:40>'],
      ignores: { 'one character short': 'PIPEDRIVE_API_TOKEN=<hex:39>', 'a placeholder': 'pipedrive: <repeat:0:40>' },
    },
  ],
}
