import type { Issuer } from '../src/rules/rule.ts'

export const dropboxSign: Issuer = {
  id: 'dropbox-sign',
  name: 'Dropbox Sign (HelloSign)',
  sources: [{ url: 'https://developers.hellosign.com/api/reference/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'dropbox-sign-api-key',
      title: 'Dropbox Sign (HelloSign) API key',
      severity: 'high',
      grants: 'Reads the documents of the account, and asks people to sign in its name.',
      revoke: 'Dropbox Sign: Settings, API; delete the key.',
      shape: 'contextual',
      keywords: ['hellosign', 'dropbox_sign', 'dropboxsign', 'dropbox-sign'],
      pattern: /(?<!sha256:)(?<secret>(?=[A-Za-z]{0,63}[0-9])[A-Za-z0-9]{64})/,
      entropyMin: 3,
      matches: ['HELLOSIGN_API_KEY=<hex:64>', "dropboxSign.username = '<hex:64>'"],
      ignores: {
        'one character short': 'HELLOSIGN_API_KEY=<hex:63>',
        'a placeholder': 'HELLOSIGN_API_KEY=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
