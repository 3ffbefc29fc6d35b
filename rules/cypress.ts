import type { Issuer } from '../src/rules/rule.ts'

export const cypress: Issuer = {
  id: 'cypress',
  name: 'Cypress Cloud',
  sources: [{ url: 'https://docs.cypress.io/cloud/account-management/projects#Record-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cypress-record-key',
      title: 'Cypress Cloud record key',
      severity: 'medium',
      grants: 'Records runs in the project, and uses up its allowance.',
      revoke: 'Cypress Cloud: the project, Settings, Record keys; delete the key.',
      shape: 'contextual',
      keywords: ['cypress', 'record_key', 'recordkey'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['CYPRESS_RECORD_KEY=<uuid>', 'npx cypress run --record --key <uuid>'],
      ignores: {
        'one character short': 'CYPRESS_RECORD_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'CYPRESS_RECORD_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
