import type { Issuer } from '../src/rules/rule.ts'

export const midtrans: Issuer = {
  id: 'midtrans',
  name: 'Midtrans',
  sources: [{ url: 'https://docs.midtrans.com/docs/technical-reference', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'midtrans-server-key',
      title: 'Midtrans server key',
      severity: 'high',
      grants: 'Charges customers, refunds them, and reads all payments.',
      revoke: 'Midtrans dashboard: Settings, Access keys; replace the keys.',
      keywords: ['mid-server-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>Mid-server-(?=[A-Za-z_-]{0,39}[0-9])[A-Za-z0-9_-]{10,40})(?![A-Za-z0-9_-])/,
      entropyMin: 3.2,
      matches: ['MIDTRANS_SERVER_KEY=Mid-server-<alnum:24>', "Config::$serverKey = 'Mid-server-<alnum:24>';"],
      ignores: {
        'one character short': 'MIDTRANS_SERVER_KEY=Mid-server-<alnum:9>',
        'a placeholder': 'MIDTRANS_SERVER_KEY=Mid-server-<repeat:x:24>',
      },
    },
    {
      id: 'midtrans-sandbox-server-key',
      title: 'Midtrans sandbox server key',
      severity: 'low',
      grants: 'Acts in the sandbox, where no money moves.',
      revoke: 'Midtrans sandbox dashboard: Settings, Access keys; replace the keys.',
      keywords: ['sb-mid-server-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>SB-Mid-server-(?=[A-Za-z_-]{0,39}[0-9])[A-Za-z0-9_-]{10,40})(?![A-Za-z0-9_-])/,
      entropyMin: 3.2,
      matches: ['MIDTRANS_SERVER_KEY=SB-Mid-server-<alnum:24>', "Config::$serverKey = 'SB-Mid-server-<alnum:24>';"],
      ignores: {
        'one character short': 'MIDTRANS_SERVER_KEY=SB-Mid-server-<alnum:9>',
        'a placeholder': 'MIDTRANS_SERVER_KEY=SB-Mid-server-<repeat:x:24>',
      },
    },
  ],
}
