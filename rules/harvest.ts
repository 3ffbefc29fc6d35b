import type { Issuer } from '../src/rules/rule.ts'

export const harvest: Issuer = {
  id: 'harvest',
  name: 'Harvest',
  sources: [
    {
      url: 'https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'harvest-access-token',
      title: 'Harvest access token',
      severity: 'medium',
      grants: 'Reads and writes time, projects and invoices as its owner may.',
      revoke: 'Harvest ID: Developers, Personal access tokens; delete the token.',
      keywords: ['.pt.', '.at.'],
      pattern: /(?<![A-Za-z0-9._-])(?<secret>[0-9]{3,10}\.[ap]t\.[A-Za-z0-9_-]{80,92})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'HARVEST_ACCESS_TOKEN=<digits:7>.pt.<base64url:86>',
        'Authorization: Bearer <digits:7>.at.<base64url:86>',
      ],
      ignores: {
        'one character short': 'HARVEST_ACCESS_TOKEN=<digits:7>.pt.<base64url:79>',
        'a placeholder': 'HARVEST_ACCESS_TOKEN=<repeat:0:7>.pt.<repeat:x:86>',
      },
    },
  ],
}
