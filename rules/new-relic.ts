import type { Issuer } from '../src/rules/rule.ts'

const KEYS = 'New Relic: the user menu, API keys; delete the key.'

export const newRelic: Issuer = {
  id: 'new-relic',
  name: 'New Relic',
  sources: [{ url: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'new-relic-user-key',
      title: 'New Relic user key',
      severity: 'high',
      grants: 'Reads and changes what its user may, through NerdGraph and the REST API.',
      revoke: KEYS,
      keywords: ['nrak-'],
      pattern: /(?<![A-Za-z0-9])(?<secret>NRAK-[A-Za-z0-9]{27})(?![A-Za-z0-9])/,
      entropyMin: 3.2,
      matches: ['NEW_RELIC_API_KEY=NRAK-<upnum:27>', 'API-Key: NRAK-<upnum:27>'],
      ignores: {
        'one character short': 'NEW_RELIC_API_KEY=NRAK-<upnum:26>',
        'a placeholder': 'NEW_RELIC_API_KEY=NRAK-<repeat:X:27>',
      },
    },
    {
      id: 'new-relic-admin-key',
      title: 'New Relic admin or REST key',
      severity: 'high',
      grants: 'Reads and changes the account through the REST API.',
      revoke: KEYS,
      keywords: ['nraa-', 'nrra-'],
      pattern: /(?<![A-Za-z0-9])(?<secret>NRAA-[0-9a-f]{27}|NRRA-[0-9a-f]{42})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: ['X-Api-Key: NRAA-<hex:27>', 'NEW_RELIC_REST_KEY=NRRA-<hex:42>'],
      ignores: {
        'one character short': 'NEW_RELIC_REST_KEY=NRRA-<hex:41>',
        'a placeholder': 'NEW_RELIC_REST_KEY=NRRA-<repeat:0:42>',
      },
    },
    {
      id: 'new-relic-insights-key',
      title: 'New Relic Insights insert or query key',
      severity: 'medium',
      grants: 'Writes custom events, or reads data, of the account.',
      revoke: KEYS,
      keywords: ['nrii-', 'nriq-'],
      pattern: /(?<![A-Za-z0-9])(?<secret>NRI[IQ]-(?:[\w-]{32}|[\w-]{25}))(?![\w-])/,
      entropyMin: 3.5,
      matches: ['X-Insert-Key: NRII-<base64url:32>', 'NEW_RELIC_QUERY_KEY=NRIQ-<alnum:32>'],
      ignores: {
        'one character short': 'X-Insert-Key: NRII-<alnum:31>',
        'a placeholder': 'X-Insert-Key: NRII-<repeat:x:32>',
      },
    },
    {
      id: 'new-relic-license-key',
      title: 'New Relic licence key',
      severity: 'medium',
      grants: 'Sends data to the account, at its expense.',
      revoke: KEYS,
      keywords: ['nral'],
      pattern:
        /(?<![A-Za-z0-9])(?<secret>(?:eu01xx[0-9a-f]{26}|[0-9a-f]{32})FFFFNRAL|[a-z0-9]{6}[0-9a-f]{30}NRAL)(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: ['NEW_RELIC_LICENSE_KEY=<hex:32>FFFFNRAL', 'license_key: eu01xx<hex:26>FFFFNRAL'],
      ignores: {
        'one character short': 'NEW_RELIC_LICENSE_KEY=<hex:31>FFFFNRAL',
        'the key of a mobile app': 'token: AA<hex:40>-NRMA',
      },
    },
    {
      id: 'new-relic-browser-key',
      title: 'New Relic browser key',
      severity: 'low',
      grants: 'Sends page views of a web site; it is made to stand in its pages.',
      revoke: KEYS,
      keywords: ['nrjs-', 'nrbr-'],
      pattern: /(?<![A-Za-z0-9])(?<secret>NR(?:JS|BR)-[0-9a-f]{19,20})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: ['licenseKey:"NRJS-<hex:19>"', 'NREUM.info={licenseKey:"NRBR-<hex:20>"}'],
      ignores: {
        'one character short': 'licenseKey:"NRJS-<hex:18>"',
        'a placeholder': 'licenseKey:"NRJS-<repeat:0:19>"',
      },
    },
    {
      id: 'new-relic-synthetics-location-key',
      title: 'New Relic key of a private location',
      severity: 'medium',
      grants: 'Runs the synthetic monitors of the account, and reads the credentials that they hold.',
      revoke: 'New Relic: Synthetic monitoring, Private locations; delete the location.',
      keywords: ['nrsp-'],
      pattern: /(?<![A-Za-z0-9])(?<secret>NRSP-[a-z]{2}[0-9]{2}[0-9a-f]{31})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: ['PRIVATE_LOCATION_KEY=NRSP-us01<hex:31>'],
      ignores: {
        'one character short': 'PRIVATE_LOCATION_KEY=NRSP-us01<hex:30>',
        'a placeholder': 'NRSP-us01<repeat:0:31>',
      },
    },
  ],
}
