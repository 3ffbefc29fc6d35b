import type { Issuer } from '../src/rules/rule.ts'

export const ramp: Issuer = {
  id: 'ramp',
  name: 'Ramp',
  sources: [{ url: 'https://docs.ramp.com/developer-api/v1/authorization', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ramp-client-id',
      title: 'Ramp client id',
      severity: 'low',
      grants: 'Nothing alone: it names the application, and its secret is rarely far away.',
      revoke: 'Ramp: Company, Developer; delete the application.',
      keywords: ['ramp_id_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>ramp_id_[A-Za-z0-9]{40})(?![A-Za-z0-9_])/,
      partnerOnly: true,
      matches: ['RAMP_CLIENT_ID=ramp_id_<alnum:40>'],
      ignores: { 'one character short': 'RAMP_CLIENT_ID=ramp_id_<alnum:39>' },
    },
    {
      id: 'ramp-client-secret',
      title: 'Ramp client secret',
      severity: 'critical',
      grants:
        'With the client id, reads and changes the cards, spending and transfers of the company as its scopes allow.',
      revoke: 'Ramp: Company, Developer, the application; rotate the secret.',
      keywords: ['ramp_sec_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>ramp_sec_[A-Za-z0-9]{48})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: [
        'RAMP_CLIENT_SECRET=ramp_sec_<alnum:48>',
        'curl -u ramp_id_<alnum:40>:ramp_sec_<alnum:48> https://api.ramp.com/developer/v1/token',
      ],
      ignores: {
        'one character short': 'RAMP_CLIENT_SECRET=ramp_sec_<alnum:47>',
        'a placeholder': 'RAMP_CLIENT_SECRET=ramp_sec_<repeat:x:48>',
      },
    },
  ],
}
