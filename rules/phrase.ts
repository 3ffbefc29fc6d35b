import type { Issuer } from '../src/rules/rule.ts'

export const phrase: Issuer = {
  id: 'phrase',
  name: 'Phrase',
  sources: [{ url: 'https://developers.phrase.com/en/api/strings/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'phrase-access-token',
      title: 'Phrase Strings access token',
      severity: 'medium',
      grants: 'Reads and changes the translations of the projects that its user reaches.',
      revoke: 'Phrase: profile settings, Access tokens; delete the token.',
      shape: 'contextual',
      keywords: ['phraseapp', 'phrase_access_token', 'phrase_token', 'phrase_api', 'phrase.com', 'phraseaccesstoken'],
      pattern: /(?<![#/@]|sha256[:=-])(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: ['PHRASE_ACCESS_TOKEN=<hex:64>', 'phraseapp:\n  access_token: <hex:64>'],
      ignores: { 'one character short': 'PHRASE_ACCESS_TOKEN=<hex:63>', 'another word': 'passphrase: <hex:64>' },
    },
  ],
}
