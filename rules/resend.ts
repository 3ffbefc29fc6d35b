import type { Issuer } from '../src/rules/rule.ts'

export const resend: Issuer = {
  id: 'resend',
  name: 'Resend',
  sources: [{ url: 'https://resend.com/docs/api-reference/introduction', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'resend-api-key',
      title: 'Resend API key',
      severity: 'high',
      grants: 'Sends mail in the name of the domains of the account, or manages all of it.',
      revoke: 'Resend: API Keys (resend.com/api-keys); delete the key.',
      keywords: ['re_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['RESEND_API_KEY=re_<alnum:8>_<alnum:24>', "const resend = new Resend('re_<alnum:8>_<alnum:24>')"],
      ignores: { 'one character short': 're_<alnum:8>_<alnum:23>', 'a name': 're_compiled_expressionCacheEntriesMax' },
    },
  ],
}
