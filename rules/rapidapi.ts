import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'RapidAPI: My Apps, the app, Authorization; delete the key.'

export const rapidapi: Issuer = {
  id: 'rapidapi',
  name: 'RapidAPI',
  sources: [{ url: 'https://docs.rapidapi.com/docs/keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'rapidapi-key',
      title: 'RapidAPI key',
      severity: 'medium',
      grants: 'Calls every API that its user subscribed to, at the expense of that user.',
      revoke: REVOKE,
      keywords: ['jsn'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: [
        "'X-RapidAPI-Key': '<hex:10>msh<hex:15>p1<hex:5>jsn<hex:12>'",
        'RAPIDAPI_KEY=<hex:10>msh<hex:15>p1<hex:5>jsn<hex:12>',
      ],
      ignores: {
        'one character short': "'X-RapidAPI-Key': '<hex:10>msh<hex:15>p1<hex:5>jsn<hex:11>'",
        'another beginning': 'RAPIDAPI_KEY=<hex:10>mqh<hex:15>p1<hex:5>jsn<hex:12>',
      },
    },
    {
      id: 'rapidapi-key-any',
      title: 'RapidAPI key (another form)',
      severity: 'medium',
      grants: 'Calls every API that its user subscribed to, at the expense of that user.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['rapidapi', 'rapid_api', 'rapid-api', 'x-mashape-key'],
      pattern: /(?<secret>[A-Za-z0-9_-]{50})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['RAPIDAPI_KEY=<alnum:50>', '"x-rapidapi-key": "<alnum:50>"'],
      ignores: {
        'one character short': 'RAPIDAPI_KEY=<alnum:49>',
        'a host': "'X-RapidAPI-Host': 'movies-database-of-the-whole-wide-world.p.rapidapi.com'",
      },
    },
  ],
}
