import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Cloudinary: console, Settings, API Keys; disable the key and make another.'

export const cloudinary: Issuer = {
  id: 'cloudinary',
  name: 'Cloudinary',
  sources: [{ url: 'https://cloudinary.com/documentation/cloudinary_credentials_tutorial', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cloudinary-url',
      title: 'Cloudinary URL with key and secret',
      severity: 'high',
      grants: 'Uploads, changes and deletes the media of the account.',
      revoke: REVOKE,
      keywords: ['cloudinary://'],
      pattern: /cloudinary:\/\/[0-9]{14,16}:(?<secret>[A-Za-z0-9_-]{27})@/,
      entropyMin: 3.5,
      matches: [
        'CLOUDINARY_URL=cloudinary://<digits:15>:<base64url:27>@acme',
        '"url": "cloudinary://<digits:15>:<base64url:27>@acme-media"',
      ],
      ignores: {
        'one character short': 'cloudinary://<digits:15>:<base64url:26>@acme',
        'a placeholder': 'cloudinary://API_KEY:API_SECRET@CLOUD_NAME',
      },
    },
    {
      id: 'cloudinary-api-secret',
      title: 'Cloudinary API secret',
      severity: 'high',
      grants: 'With the API key, uploads, changes and deletes the media of the account.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['cloudinary', 'api_secret'],
      pattern: /(?<secret>[A-Za-z0-9_-]{27})/,
      entropyMin: 3.8,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'CLOUDINARY_API_SECRET=<alnum:27>',
        "cloudinary.config({ cloud_name: 'acme', api_secret: '<alnum:27>' })",
      ],
      ignores: { 'one character short': 'cloudinary: <alnum:26>', 'a name': 'cloudinary: upload_presetForUserAvatar1' },
    },
  ],
}
