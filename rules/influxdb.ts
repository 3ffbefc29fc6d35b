import type { Issuer } from '../src/rules/rule.ts'

export const influxdb: Issuer = {
  id: 'influxdb',
  name: 'InfluxDB',
  sources: [{ url: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'influxdb-api-token',
      title: 'InfluxDB API token',
      severity: 'high',
      grants: 'Reads and writes the buckets that its permissions name; an operator token does all.',
      revoke: 'InfluxDB: Load data, API tokens; delete the token.',
      shape: 'contextual',
      keywords: ['influx'],
      pattern: /(?<secret>[A-Za-z0-9_-]{86}==)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'INFLUX_TOKEN=<base64url:86>==',
        'docker run -e DOCKER_INFLUXDB_INIT_ADMIN_TOKEN=<base64url:86>== influxdb:2',
      ],
      ignores: {
        'one character short': 'INFLUX_TOKEN=<base64url:85>==',
        'a placeholder': 'INFLUX_TOKEN=<repeat:x:86>==',
        'nothing names the vendor': 'value = "<base64url:86>=="',
      },
    },
  ],
}
