import type { Issuer } from '../src/rules/rule.ts'

export const pastebin: Issuer = {
  id: 'pastebin',
  name: 'Pastebin',
  sources: [{ url: 'https://pastebin.com/doc_api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pastebin-developer-key',
      title: 'Pastebin developer API key',
      severity: 'low',
      grants: 'Makes pastes in the name of the account.',
      revoke: 'Pastebin: pastebin.com/doc_api; ask for a new key.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'pastebin_api',
        'pastebin_dev',
        'pastebin_key',
        'pastebin-api',
        'pastebinapi',
        'api_dev_key',
        'pastebin',
      ],
      pattern: /(?<secret>[A-Za-z0-9_-]{32})/,
      entropyMin: 3.3,
      checks: ['random-text'],
      matches: ['PASTEBIN_API_KEY=<alnum:32>', "data = {'api_dev_key': '<hex:32>', 'api_option': 'paste'}"],
      ignores: { 'one character short': 'PASTEBIN_API_KEY=<alnum:31>', 'a placeholder': 'api_dev_key: <repeat:x:32>' },
    },
  ],
}
