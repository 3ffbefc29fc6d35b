import type { Issuer } from '../src/rules/rule.ts'

export const pandadoc: Issuer = {
  id: 'pandadoc',
  name: 'PandaDoc',
  sources: [{ url: 'https://developers.pandadoc.com/reference/api-key-authentication-process', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pandadoc-api-key',
      title: 'PandaDoc API key',
      severity: 'high',
      grants: 'Reads, sends and changes the documents of the workspace.',
      revoke: 'PandaDoc: Dev Center, Configuration; revoke the key.',
      shape: 'contextual',
      keywords: ['pandadoc'],
      pattern: /(?<![#/@])(?<secret>[A-Za-z0-9]{40})/,
      entropyMin: 3.3,
      matches: [
        'PANDADOC_API_KEY=<hex:40>',
        "curl https://api.pandadoc.com/public/v1/documents -H 'Authorization: API-Key <hex:40>'",
      ],
      ignores: { 'one character short': 'PANDADOC_API_KEY=<hex:39>', 'a placeholder': 'pandadoc: <repeat:0:40>' },
    },
  ],
}
