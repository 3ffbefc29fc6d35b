import type { Issuer } from '../src/rules/rule.ts'

export const imagekit: Issuer = {
  id: 'imagekit',
  name: 'ImageKit',
  sources: [{ url: 'https://imagekit.io/docs/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'imagekit-private-key',
      title: 'ImageKit private API key',
      severity: 'medium',
      grants: 'Uploads, changes and deletes the media of the account.',
      revoke: 'ImageKit: Developer options, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['imagekit'],
      pattern: /(?<secret>private_[A-Za-z0-9+/]{20,64}={0,2})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['IMAGEKIT_PRIVATE_KEY=private_<base64:27>=', 'new ImageKit({ privateKey: "private_<base64:27>=" })'],
      ignores: {
        'one character short': 'IMAGEKIT_PRIVATE_KEY=private_<base64:19>',
        'a placeholder': 'IMAGEKIT_PRIVATE_KEY=private_<repeat:x:27>=',
        'nothing names the vendor': 'value = "private_<base64:27>="',
      },
    },
  ],
}
