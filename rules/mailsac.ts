import type { Issuer } from '../src/rules/rule.ts'

export const mailsac: Issuer = {
  id: 'mailsac',
  name: 'Mailsac',
  sources: [{ url: 'https://docs.mailsac.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mailsac-api-key',
      title: 'Mailsac API key',
      severity: 'medium',
      grants: 'Reads and sends mail of the addresses of the account.',
      revoke: 'Mailsac: API keys; delete the key.',
      shape: 'contextual',
      keywords: ['mailsac'],
      pattern: /(?<secret>k_[A-Za-z0-9]{36,60})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['MAILSAC_KEY=k_<alnum:44>', 'curl https://mailsac.com/api/me -H "Mailsac-Key: k_<alnum:44>"'],
      ignores: {
        'one character short': 'MAILSAC_KEY=k_<alnum:35>',
        'a placeholder': 'MAILSAC_KEY=k_<repeat:x:44>',
        'nothing names the vendor': 'value = "k_<alnum:44>"',
      },
    },
  ],
}
