import type { Issuer } from '../src/rules/rule.ts'

export const column: Issuer = {
  id: 'column',
  name: 'Column',
  sources: [{ url: 'https://column.com/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'column-live-api-key',
      title: 'Column live API key',
      severity: 'critical',
      grants: 'Moves money from the bank accounts of the platform.',
      revoke: 'Column dashboard: Developers, API keys; roll the key.',
      keywords: ['live_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>live_[A-Za-z0-9]{27})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['COLUMN_API_KEY=live_2<alnum:26>', 'curl https://api.column.com/transfers/ach -u :live_2<alnum:26>'],
      ignores: {
        'one character short': 'COLUMN_API_KEY=live_2<alnum:25>',
        'a placeholder': 'COLUMN_API_KEY=live_2<repeat:x:26>',
      },
    },
    {
      id: 'column-test-api-key',
      title: 'Column sandbox API key',
      severity: 'low',
      grants: 'Acts in the sandbox, where no money moves.',
      shape: 'contextual',
      keywords: ['column_api', 'column.com', 'column_key', 'column-api', 'columnapi', 'column_test', 'column_sandbox'],
      pattern: /(?<secret>test_[A-Za-z0-9]{27})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['COLUMN_API_KEY=test_2<alnum:26>', 'curl https://api.column.com/entities -u :test_2<alnum:26>'],
      ignores: {
        'one character short': 'COLUMN_API_KEY=test_2<alnum:25>',
        'a placeholder': 'COLUMN_API_KEY=test_2<repeat:x:26>',
        'nothing names the vendor': 'value = "test_2<alnum:26>"',
      },
    },
  ],
}
