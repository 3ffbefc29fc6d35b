import type { Issuer } from '../src/rules/rule.ts'

export const brevo: Issuer = {
  id: 'brevo',
  name: 'Brevo',
  sources: [{ url: 'https://developers.brevo.com/docs/getting-started', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'brevo-api-key',
      title: 'Brevo (Sendinblue) API key',
      severity: 'high',
      grants: 'Sends mail and texts at the expense of the account, and reads its contacts.',
      revoke: 'Brevo: Settings, SMTP & API, API keys (app.brevo.com/settings/keys/api); delete the key.',
      keywords: ['xkeysib-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>xkeysib-[0-9A-Za-z]{64}-[A-Za-z0-9]{16})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['BREVO_API_KEY=xkeysib-<hex:64>-<alnum:16>', '"api-key": "xkeysib-<hex:64>-<alnum:16>"'],
      ignores: {
        'one character short': 'xkeysib-<hex:64>-<alnum:15>',
        'a placeholder': 'xkeysib-<repeat:x:64>-<repeat:x:16>',
      },
    },
    {
      id: 'brevo-smtp-key',
      title: 'Brevo (Sendinblue) SMTP key',
      severity: 'high',
      grants: 'Sends mail in the name of the domains of the account.',
      revoke: 'Brevo: Settings, SMTP & API, SMTP (app.brevo.com/settings/keys/smtp); delete the key.',
      keywords: ['xsmtpsib-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>xsmtpsib-[0-9A-Za-z]{64}-[A-Za-z0-9]{16})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['SMTP_PASSWORD=xsmtpsib-<hex:64>-<alnum:16>', 'pass: "xsmtpsib-<hex:64>-<alnum:16>"'],
      ignores: {
        'one character short': 'xsmtpsib-<hex:64>-<alnum:15>',
        'a placeholder': 'xsmtpsib-<repeat:x:64>-<repeat:x:16>',
      },
    },
  ],
}
