import type { Issuer } from '../src/rules/rule.ts'

export const databento: Issuer = {
  id: 'databento',
  name: 'Databento',
  sources: [{ url: 'https://databento.com/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'databento-api-key',
      title: 'Databento API key',
      severity: 'medium',
      grants: 'Buys market data at the expense of its owner.',
      revoke: 'Databento portal: API keys; delete the key.',
      keywords: ['db-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>db-[A-Za-z0-9]{29})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['DATABENTO_API_KEY=db-<alnum:29>', "client = db.Historical('db-<alnum:29>')"],
      ignores: {
        'one character short': 'DATABENTO_API_KEY=db-<alnum:28>',
        'a placeholder': 'DATABENTO_API_KEY=db-<repeat:x:29>',
      },
    },
  ],
}
