import type { Issuer } from '../src/rules/rule.ts'

export const mailjet: Issuer = {
  id: 'mailjet',
  name: 'Mailjet',
  sources: [{ url: 'https://dev.mailjet.com/email/guides/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mailjet-api-key',
      title: 'Mailjet API key or secret',
      severity: 'high',
      grants: 'As a pair, send mail in the name of the domains of the account, and read its contacts.',
      revoke: 'Mailjet: Account settings, API Key Management (app.mailjet.com/account/apikeys); generate a new secret.',
      shape: 'contextual',
      keywords: ['mailjet', 'mj_apikey', 'mj_api'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['MJ_APIKEY_PRIVATE=<hex:32>', 'MAILJET_SECRET_KEY=<hex:32>'],
      ignores: { 'one character short': 'mailjet: <hex:31>', 'nothing names the vendor': 'md5: <hex:32>' },
    },
    {
      id: 'mailjet-basic-auth',
      title: 'Mailjet key pair in a header',
      severity: 'high',
      grants: 'Sends mail in the name of the domains of the account, and reads its contacts.',
      revoke: 'Mailjet: Account settings, API Key Management (app.mailjet.com/account/apikeys); generate a new secret.',
      shape: 'contextual',
      keywords: ['mailjet'],
      pattern: /(?<secret>[A-Za-z0-9+/]{87}=)/,
      entropyMin: 4,
      matches: [
        'https://api.mailjet.com/v3/send -H "Authorization: Basic <b64:<hex:32>:<hex:32>>"',
        'MAILJET_AUTH=<b64:<hex:32>:<hex:32>>',
      ],
      ignores: { 'one character short': 'mailjet: <base64:86>=', 'nothing names the vendor': '<base64:87>=' },
    },
  ],
}
