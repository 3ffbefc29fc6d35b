import type { Issuer } from '../src/rules/rule.ts'

export const customerIo: Issuer = {
  id: 'customer-io',
  name: 'Customer.io',
  sources: [{ url: 'https://docs.customer.io/integrations/api/customerio-apis/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'customer-io-key',
      title: 'Customer.io API key',
      severity: 'high',
      grants: 'Reads and writes the people of a workspace, or sends messages to them.',
      revoke: 'Customer.io: Account settings, API credentials; delete the key.',
      shape: 'contextual',
      keywords: ['customer.io', 'customerio', 'customer_io'],
      pattern: /(?<secret>[0-9a-f]{32}|[0-9a-f]{20})/,
      entropyMin: 3,
      matches: ['CUSTOMERIO_API_KEY=<hex:20>', 'customerio: { appKey: "<hex:32>" }'],
      ignores: { 'another length': 'customerio: <hex:21>', 'nothing names the vendor': 'md5: <hex:32>' },
    },
  ],
}
