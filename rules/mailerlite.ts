import type { Issuer } from '../src/rules/rule.ts'

export const mailerlite: Issuer = {
  id: 'mailerlite',
  name: 'MailerLite',
  sources: [{ url: 'https://developers.mailerlite.com/docs/#authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mailerlite-api-token',
      title: 'MailerLite API token',
      severity: 'high',
      grants: 'Reads and changes subscribers, and sends them mail.',
      revoke: 'MailerLite: Integrations, API; delete the token.',
      shape: 'contextual',
      keywords: ['mailerlite'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{20,80}\.eyJ[A-Za-z0-9_-]{60,600}\.[A-Za-z0-9_-]{300,700})/,
      entropyMin: 3,
      checks: ['jwt'],
      matches: [
        'MAILERLITE_API_KEY=<jwt:alg=RS256,aud=4,jti=<hex:80>>',
        'curl https://connect.mailerlite.com/api/subscribers -H "Authorization: Bearer <jwt:alg=RS256,aud=4,jti=<hex:80>>"',
      ],
      ignores: {
        'one character short': 'MAILERLITE_API_KEY=eyJ<alnum:33>.eyJ<alnum:100>',
        'nothing names the vendor': 'value = "<jwt:alg=RS256,aud=4,jti=<hex:80>>"',
      },
    },
    {
      id: 'mailerlite-classic-api-key',
      title: 'MailerLite Classic API key',
      severity: 'high',
      grants: 'Reads and changes subscribers, and sends them mail.',
      revoke: 'MailerLite Classic: Integrations, Developer API; regenerate the key.',
      shape: 'contextual',
      keywords: ['mailerlite'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: [
        'MAILERLITE_API_KEY=<hex:32>',
        'curl https://api.mailerlite.com/api/v2/groups -H "X-MailerLite-ApiKey: <hex:32>"',
      ],
      ignores: {
        'one character short': 'MAILERLITE_API_KEY=<hex:31>',
        'a placeholder': 'MAILERLITE_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
