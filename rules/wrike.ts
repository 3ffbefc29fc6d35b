import type { Issuer } from '../src/rules/rule.ts'

export const wrike: Issuer = {
  id: 'wrike',
  name: 'Wrike',
  sources: [{ url: 'https://developers.wrike.com/oauth-20-authorization/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wrike-permanent-token',
      title: 'Wrike permanent access token',
      severity: 'high',
      grants: 'Reads and changes the tasks and files that its user reaches.',
      revoke: 'Wrike: Apps & Integrations, API, the app; delete the token.',
      keywords: ['eyj0dci6inai'],
      // The header says {"tt":"p"
      pattern:
        /(?<![\w.-])(?<secret>eyJ0dCI6InAi[A-Za-z0-9_-]{20,100}\.eyJ[A-Za-z0-9_-]{60,1000}\.[A-Za-z0-9_-]{43})(?![\w-])/,
      entropyMin: 4,
      checks: ['jwt'],
      matches: [
        'WRIKE_TOKEN=<b64url:{"tt":"p","alg":"HS256","tv":"1"}>.<b64url:{"d":"<digits:7> <digits:8> null US","iat":<digits:10>,"c":"<uuid>"}>.<base64url:43>',
        'curl https://www.wrike.com/api/v4/contacts -H \'Authorization: bearer <b64url:{"tt":"p","alg":"HS256","tv":"2"}>.<b64url:{"d":"<digits:7> <digits:8> null EU","iat":<digits:10>,"c":"<uuid>"}>.<base64url:43>\'',
      ],
      ignores: {
        'one character short':
          'WRIKE_TOKEN=<b64url:{"tt":"p","alg":"HS256","tv":"1"}>.<b64url:{"d":"<digits:7> <digits:8> null US","iat":<digits:10>,"c":"<uuid>"}>.<base64url:42>',
        'another token':
          'TOKEN=<b64url:{"tt":"x","alg":"HS256","tv":"1"}>.<b64url:{"d":"<digits:7> <digits:8> null US","c":"<uuid>"}>.<base64url:43>',
      },
    },
  ],
}
