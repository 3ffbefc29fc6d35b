import type { Issuer } from '../src/rules/rule.ts'

export const facepp: Issuer = {
  id: 'facepp',
  name: 'Face++',
  sources: [{ url: 'https://console.faceplusplus.com/documents/5679308', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'facepp-api-secret',
      title: 'Face++ API key or secret',
      severity: 'medium',
      grants: 'Key and secret together recognise faces at the expense of their owner, and read the stored ones.',
      revoke: 'Face++ Console: Apps, API Key; delete the key.',
      shape: 'contextual',
      keywords: ['faceplusplus', 'facepp', 'face_plus', 'face++'],
      pattern: /(?<secret>[A-Za-z0-9_-]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'FACEPP_API_SECRET=<base64url:32>',
        'curl https://api-us.faceplusplus.com/facepp/v3/detect -F "api_secret=<base64url:32>"',
      ],
      ignores: {
        'one character short': 'FACEPP_API_SECRET=<base64url:31>',
        'a placeholder': 'FACEPP_API_SECRET=<repeat:x:32>',
        'nothing names the vendor': 'value = "<base64url:32>"',
      },
    },
  ],
}
