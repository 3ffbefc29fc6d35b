import type { Issuer } from '../src/rules/rule.ts'

export const dynalist: Issuer = {
  id: 'dynalist',
  name: 'Dynalist',
  sources: [{ url: 'https://apidocs.dynalist.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'dynalist-api-token',
      title: 'Dynalist secret token',
      severity: 'medium',
      grants: 'Reads and writes all documents of its owner.',
      revoke: 'Dynalist: Developer page; generate a new secret token.',
      shape: 'contextual',
      keywords: ['dynalist'],
      pattern: /(?<secret>[A-Za-z0-9_-]{128})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'DYNALIST_TOKEN=<base64url:128>',
        'curl https://dynalist.io/api/v1/file/list -d \'{"token": "<base64url:128>"}\'',
      ],
      ignores: {
        'one character short': 'DYNALIST_TOKEN=<base64url:127>',
        'a placeholder': 'DYNALIST_TOKEN=<repeat:x:128>',
        'nothing names the vendor': 'value = "<base64url:128>"',
      },
    },
  ],
}
