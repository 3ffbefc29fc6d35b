import type { Issuer } from '../src/rules/rule.ts'

export const sendgrid: Issuer = {
  id: 'sendgrid',
  name: 'SendGrid',
  sources: [{ url: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sendgrid-api-key',
      title: 'SendGrid API key',
      severity: 'critical',
      grants: 'Sends mail in the name of the domains of the account, and reads its contacts.',
      revoke: 'SendGrid: Settings, API Keys (app.sendgrid.com/settings/api_keys); delete the key.',
      keywords: ['sg.'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>SG\.(?:[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}|(?=[^0-9]{0,65}[0-9])[A-Za-z0-9_=.-]{66}))(?![A-Za-z0-9_-])/,
      entropyMin: 4,
      matches: [
        'SENDGRID_API_KEY=SG.<base64url:22>.<base64url:43>',
        'sgMail.setApiKey("SG.<base64url:22>.<base64url:43>")',
        'smtp_password: SG.<base64url:22>.<base64url:43>',
      ],
      ignores: {
        'one character short': 'SG.<base64url:22>.<base64url:42>',
        'a placeholder': 'SENDGRID_API_KEY=SG.xxxxx.yyyyy',
      },
    },
  ],
}
