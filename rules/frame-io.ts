import type { Issuer } from '../src/rules/rule.ts'

export const frameIo: Issuer = {
  id: 'frame-io',
  name: 'Frame.io',
  sources: [{ url: 'https://developer.frame.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'frame-io-developer-token',
      title: 'Frame.io developer token',
      severity: 'medium',
      grants: 'Reads and writes the videos and comments that its owner reaches, as its scopes allow.',
      revoke: 'Frame.io developer site: Tokens; delete the token.',
      keywords: ['fio-u-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>fio-u-[A-Za-z0-9_=-]{64})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['FRAMEIO_TOKEN=fio-u-<base64url:64>', 'Authorization: Bearer fio-u-<base64url:64>'],
      ignores: {
        'one character short': 'FRAMEIO_TOKEN=fio-u-<base64url:63>',
        'a placeholder': 'FRAMEIO_TOKEN=fio-u-<repeat:x:64>',
      },
    },
  ],
}
