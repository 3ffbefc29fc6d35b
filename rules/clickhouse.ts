import type { Issuer } from '../src/rules/rule.ts'

export const clickhouse: Issuer = {
  id: 'clickhouse',
  name: 'ClickHouse Cloud',
  sources: [{ url: 'https://clickhouse.com/docs/cloud/manage/openapi', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'clickhouse-cloud-api-secret',
      title: 'ClickHouse Cloud API key secret',
      severity: 'critical',
      grants: 'With the key id, makes, changes and deletes services and their backups, as the role of the key allows.',
      revoke: 'ClickHouse Cloud: Organization, API keys; delete the key.',
      keywords: ['4b1d'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>4b1d[A-Za-z0-9]{38})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'CLICKHOUSE_CLOUD_API_SECRET=4b1d<alnum:38>',
        'curl --user "abcdefghij0123456789:4b1d<alnum:38>" https://api.clickhouse.cloud/v1/organizations',
      ],
      ignores: {
        'one character short': 'CLICKHOUSE_CLOUD_API_SECRET=4b1d<alnum:37>',
        'a placeholder': 'CLICKHOUSE_CLOUD_API_SECRET=4b1d<repeat:x:38>',
      },
    },
  ],
}
