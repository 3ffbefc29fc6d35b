import type { Issuer } from '../src/rules/rule.ts'

export const tinybird: Issuer = {
  id: 'tinybird',
  name: 'Tinybird',
  sources: [{ url: 'https://www.tinybird.co/docs/forward/administration/tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tinybird-token',
      title: 'Tinybird token',
      severity: 'high',
      grants: 'Reads, and where its scope allows writes, the data of the workspace.',
      revoke: 'Tinybird: the workspace, Tokens; refresh or delete the token.',
      keywords: ['p.eyj'],
      pattern: /(?<![A-Za-z0-9_.-])(?<secret>p\.eyJ[A-Za-z0-9_-]{40,400}\.[A-Za-z0-9_-]{20,60})(?![A-Za-z0-9_-])/,
      entropyMin: 4,
      matches: [
        'TB_TOKEN=p.<b64url:{"u": "<uuid>", "id": "<uuid>", "host": "eu_shared"}>.<base64url:43>',
        'https://api.tinybird.co/v0/pipes/top.json?token=p.<b64url:{"u": "<uuid>", "id": "<uuid>"}>.<base64url:43>',
      ],
      ignores: {
        'no signature': 'TB_TOKEN=p.<b64url:{"u": "<uuid>", "id": "<uuid>"}>',
        'a placeholder': 'TB_TOKEN=p.eyJ<repeat:x:60>.<repeat:x:43>',
      },
    },
  ],
}
