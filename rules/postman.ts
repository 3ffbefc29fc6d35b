import type { Issuer } from '../src/rules/rule.ts'

export const postman: Issuer = {
  id: 'postman',
  name: 'Postman',
  sources: [{ url: 'https://learning.postman.com/docs/developer/postman-api/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'postman-api-key',
      title: 'Postman API key',
      severity: 'high',
      grants: 'Reads and writes the collections and environments that its owner reaches, with the secrets in them.',
      revoke: 'Postman: Settings, API keys (go.postman.co/settings/me/api-keys); revoke the key.',
      keywords: ['pmak-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>PMAK-[0-9A-Za-z]{24}-[0-9A-Za-z]{34})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['POSTMAN_API_KEY=PMAK-<hex:24>-<hex:34>', 'X-API-Key: PMAK-<hex:24>-<hex:34>'],
      ignores: { 'one character short': 'PMAK-<hex:24>-<hex:33>', 'a placeholder': 'PMAK-<repeat:x:24>-<repeat:x:34>' },
    },
    {
      id: 'postman-collection-token',
      title: 'Postman collection access token',
      severity: 'medium',
      grants: 'Reads a collection, with the secrets in it.',
      revoke: 'Postman: Settings, API keys, Collection access keys; revoke the key.',
      keywords: ['pmat-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>PMAT-[0-9A-Z]{26})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'https://api.postman.com/collections/<uuid>?access_key=PMAT-01<upnum:24>',
        'POSTMAN_ACCESS_KEY=PMAT-01<upnum:24>',
      ],
      ignores: { 'one character short': 'PMAT-01<upnum:23>', 'a placeholder': 'PMAT-<repeat:X:26>' },
    },
  ],
}
