import type { Issuer } from '../src/rules/rule.ts'

export const lemlist: Issuer = {
  id: 'lemlist',
  name: 'lemlist',
  sources: [{ url: 'https://developer.lemlist.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'lemlist-api-key',
      title: 'lemlist API key',
      severity: 'high',
      grants: 'Reads leads, and sends mail campaigns from the mailboxes of the team.',
      revoke: 'lemlist: Settings, Integrations; regenerate the key.',
      shape: 'contextual',
      keywords: ['lemlist'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['LEMLIST_API_KEY=<hex:32>', 'curl https://api.lemlist.com/api/team -u ":<hex:32>"'],
      ignores: {
        'one character short': 'LEMLIST_API_KEY=<hex:31>',
        'a placeholder': 'LEMLIST_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
