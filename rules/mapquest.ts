import type { Issuer } from '../src/rules/rule.ts'

export const mapquest: Issuer = {
  id: 'mapquest',
  name: 'MapQuest',
  sources: [{ url: 'https://developer.mapquest.com/documentation/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mapquest-consumer-key',
      title: 'MapQuest consumer key',
      severity: 'low',
      grants: 'Asks for maps and routes at the expense of its owner.',
      revoke: 'MapQuest: Manage keys; delete the key.',
      shape: 'contextual',
      keywords: ['mapquest'],
      pattern: /(?<secret>(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'MAPQUEST_KEY=<alnum:32>',
        'https://www.mapquestapi.com/geocoding/v1/address?key=<alnum:32>&location=Paris',
      ],
      ignores: {
        'one character short': 'MAPQUEST_KEY=<alnum:31>',
        'a placeholder': 'MAPQUEST_KEY=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
  ],
}
