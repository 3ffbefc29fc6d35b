import type { Issuer } from '../src/rules/rule.ts'

export const datastax: Issuer = {
  id: 'datastax',
  name: 'DataStax Astra',
  sources: [
    {
      url: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'datastax-astra-token',
      title: 'DataStax Astra application token',
      severity: 'critical',
      grants: 'Reads, writes and manages the databases that its role reaches.',
      revoke: 'Astra Portal: Settings, Application tokens; delete the token.',
      keywords: ['astracs:'],
      pattern: /(?<![A-Za-z0-9])(?<secret>AstraCS:[A-Za-z0-9]{20,80}(?::[0-9a-f]{64})?)(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['ASTRA_DB_APPLICATION_TOKEN=AstraCS:<alnum:24>:<hex:64>', '"token": "AstraCS:<alnum:24>:<hex:64>"'],
      ignores: {
        'one character short': 'ASTRA_DB_APPLICATION_TOKEN=AstraCS:<alnum:19>',
        'a placeholder': 'ASTRA_DB_APPLICATION_TOKEN=AstraCS:<repeat:x:24>:<repeat:0:64>',
      },
    },
  ],
}
