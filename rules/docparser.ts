import type { Issuer } from '../src/rules/rule.ts'

export const docparser: Issuer = {
  id: 'docparser',
  name: 'Docparser',
  sources: [{ url: 'https://docparser.com/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'docparser-api-key',
      title: 'Docparser API key',
      severity: 'medium',
      grants: 'Reads what was parsed out of the documents of the account, and adds documents.',
      revoke: 'Docparser: API & integrations; make a new key.',
      shape: 'contextual',
      keywords: ['docparser'],
      pattern: /(?<![@/])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['DOCPARSER_API_KEY=<hex:40>', 'curl https://api.docparser.com/v1/ping -u <hex:40>:'],
      ignores: {
        'one character short': 'DOCPARSER_API_KEY=<hex:39>',
        'a placeholder': 'DOCPARSER_API_KEY=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
      },
    },
  ],
}
