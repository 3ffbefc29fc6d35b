import type { Issuer } from '../src/rules/rule.ts'

export const workato: Issuer = {
  id: 'workato',
  name: 'Workato',
  sources: [{ url: 'https://docs.workato.com/workato-api.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'workato-api-token',
      title: 'Workato API token',
      severity: 'high',
      grants: 'Runs and changes recipes and connections, as its role allows.',
      revoke: 'Workato: Workspace admin, API clients; regenerate the token.',
      keywords: ['wrka'],
      pattern:
        /(?<![A-Za-z0-9_.-])(?<secret>wrka(?:[a-z]{2})?-eyJ[A-Za-z0-9_-]{8,200}\.[A-Za-z0-9_-]{16,1000}\.[A-Za-z0-9_-]{43,800})(?![A-Za-z0-9_-])/,
      entropyMin: 4,
      matches: [
        'WORKATO_API_TOKEN=wrkaeu-eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"sub":"<uuid>","account_id":"<digits:6>"}>.<base64url:342>',
        'Authorization: Bearer wrka-eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"sub":"<uuid>"}>.<base64url:342>',
      ],
      ignores: {
        'no signature': 'WORKATO_API_TOKEN=wrkaeu-eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"sub":"<uuid>"}>',
        'a placeholder': 'WORKATO_API_TOKEN=wrkaeu-eyJ<repeat:x:20>.<repeat:x:40>.<repeat:x:64>',
      },
    },
  ],
}
