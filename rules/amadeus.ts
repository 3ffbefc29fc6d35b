import type { Issuer } from '../src/rules/rule.ts'

export const amadeus: Issuer = {
  id: 'amadeus',
  name: 'Amadeus for Developers',
  sources: [
    {
      url: 'https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'amadeus-api-key',
      title: 'Amadeus for Developers API key',
      severity: 'low',
      grants: 'Nothing without its secret.',
      shape: 'contextual',
      keywords: ['amadeus'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      partnerOnly: true,
      matches: ['AMADEUS_API_KEY=<alnum:32>', "amadeus = Client(client_id='<alnum:32>')"],
      ignores: {
        'one character short': 'AMADEUS_API_KEY=<alnum:31>',
        'a placeholder': 'AMADEUS_API_KEY=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
    {
      id: 'amadeus-api-secret',
      title: 'Amadeus for Developers API secret',
      severity: 'medium',
      grants: 'With its key, searches and books travel at the expense of its owner.',
      revoke: 'Amadeus for Developers: My Self-Service Workspace, the app; regenerate the secret.',
      shape: 'contextual',
      keywords: ['amadeus', 'client_secret', 'api_secret'],
      pattern: /(?<secret>[A-Za-z0-9]{16})/,
      entropyMin: 3.2,
      checks: ['random-text'],
      requires: { rule: 'amadeus-api-key', lines: 5 },
      matches: [
        'AMADEUS_API_KEY=<alnum:32>\nAMADEUS_API_SECRET=<alnum:16>',
        "amadeus = Client(\n  client_id='<alnum:32>',\n  client_secret='<alnum:16>')",
      ],
      ignores: {
        'one character short': 'AMADEUS_API_KEY=<alnum:32>\nAMADEUS_API_SECRET=<alnum:15>',
        'a placeholder': 'AMADEUS_API_KEY=<alnum:32>\nAMADEUS_API_SECRET=<repeat:x:16>',
        'nothing names the vendor': 'value = "<alnum:16>"',
      },
    },
  ],
}
