import type { Issuer } from '../src/rules/rule.ts'

export const trello: Issuer = {
  id: 'trello',
  name: 'Trello',
  sources: [
    { url: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'trello-api-token',
      title: 'Trello user token',
      severity: 'high',
      grants: 'With an API key, reads and writes the boards that its owner reaches.',
      revoke: 'Trello: account settings, Applications; revoke the application.',
      keywords: ['atta'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>ATTA[0-9a-f]{64}[0-9A-Fa-f]{8})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: [
        'TRELLO_TOKEN=ATTA<hex:64><HEX:8>',
        'https://api.trello.com/1/members/me?key=<hex:32>&token=ATTA<hex:64><HEX:8>',
      ],
      ignores: { 'one character short': 'ATTA<hex:64><HEX:7>', 'a placeholder': 'ATTA<repeat:x:72>' },
    },
    {
      id: 'trello-api-token-legacy',
      title: 'Trello user token (old form)',
      severity: 'high',
      grants: 'With an API key, reads and writes the boards that its owner reaches.',
      revoke: 'Trello: account settings, Applications; revoke the application.',
      shape: 'contextual',
      keywords: ['trello'],
      pattern: /(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: ['TRELLO_TOKEN=<hex:64>', "new Trello('<hex:32>', '<hex:64>')"],
      ignores: { 'one character short': 'trello: <hex:63>', 'nothing names the vendor': 'sha256: <hex:64>' },
    },
    {
      id: 'trello-api-key',
      title: 'Trello API key',
      severity: 'low',
      grants: 'Names the application; together with a token of a user, it acts for that user.',
      revoke: 'Trello: Power-Up admin portal (trello.com/power-ups/admin); generate a new key.',
      shape: 'contextual',
      keywords: ['trello'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 2.9,
      matches: ['TRELLO_API_KEY=<hex:32>', "const trello = { key: '<hex:32>' }"],
      ignores: { 'one character short': 'TRELLO_API_KEY=<hex:31>', 'nothing names the vendor': 'key = "<hex:32>"' },
    },
  ],
}
