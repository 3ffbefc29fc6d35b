import type { Issuer } from '../src/rules/rule.ts'

export const uploadcare: Issuer = {
  id: 'uploadcare',
  name: 'Uploadcare',
  sources: [{ url: 'https://uploadcare.com/docs/start/api-keys/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'uploadcare-secret-key',
      title: 'Uploadcare secret key',
      severity: 'medium',
      grants: 'With the public key, reads and deletes the files of the project.',
      revoke: 'Uploadcare: the project, API keys; delete the secret key.',
      shape: 'named',
      keywords: [
        'uploadcare_secret',
        'uploadcaresecret',
        'uploadcare-secret',
        'uploadcare_private',
        'uploadcareprivate',
        'uploadcare_api_secret',
      ],
      pattern: /^(?<secret>[0-9a-f]{20})$/,
      entropyMin: 2.6,
      matches: ['UPLOADCARE_SECRET_KEY=<hex:20>', 'uploadcareSecretKey: "<hex:20>"'],
      ignores: {
        'one character short': 'UPLOADCARE_SECRET_KEY=<hex:19>',
        'the public key': 'UPLOADCARE_PUBLIC_KEY=<hex:20>',
      },
    },
  ],
}
