import type { Issuer } from '../src/rules/rule.ts'

export const mailersend: Issuer = {
  id: 'mailersend',
  name: 'MailerSend',
  sources: [{ url: 'https://developers.mailersend.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mailersend-api-token',
      title: 'MailerSend API token',
      severity: 'high',
      grants: 'Sends mail in the name of the domains of the account, as its scopes allow.',
      revoke: 'MailerSend: the domain (or Integrations), API tokens; delete the token.',
      keywords: ['mlsn.'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>mlsn\.[A-Za-z0-9]{30,100})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['MAILERSEND_API_KEY=mlsn.<hex:64>', "new MailerSend({ apiKey: 'mlsn.<hex:64>' })"],
      ignores: {
        'one character short': 'MAILERSEND_API_KEY=mlsn.<hex:29>',
        'a placeholder': 'MAILERSEND_API_KEY=mlsn.<repeat:0:64>',
      },
    },
  ],
}
