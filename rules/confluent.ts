import type { Issuer } from '../src/rules/rule.ts'

const KEYS = 'Confluent Cloud: API keys; delete the key.'

export const confluent: Issuer = {
  id: 'confluent',
  name: 'Confluent Cloud',
  sources: [{ url: 'https://docs.confluent.io/cloud/current/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'confluent-api-secret',
      title: 'Confluent Cloud API secret',
      severity: 'critical',
      grants: 'With its key, reads and writes topics or manages the cloud account, as its owner may.',
      revoke: KEYS,
      keywords: ['cflt'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>cflt[A-Za-z0-9+/]{60})(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      checks: ['confluent-crc32'],
      matches: ['CONFLUENT_CLOUD_API_SECRET=<confluent-token>', 'sasl.password=<confluent-token>'],
      ignores: {
        'one character short': 'CONFLUENT_CLOUD_API_SECRET=cflt<base64:59>',
        'a placeholder': 'CONFLUENT_CLOUD_API_SECRET=cflt<repeat:x:60>',
      },
    },
    {
      id: 'confluent-api-secret-legacy',
      title: 'Confluent Cloud API secret (older form)',
      severity: 'critical',
      grants: 'With its key, reads and writes topics or manages the cloud account, as its owner may.',
      revoke: KEYS,
      keywords: [
        'confluent',
        'plainloginmodule',
        'sasl.password',
        'sasl_password',
        'sasl_plain_password',
        'kafka_api_secret',
      ],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^A-Z]{0,63}[A-Z])(?=[^a-z]{0,63}[a-z])(?=[^0-9]{0,63}[0-9])[A-Za-z0-9+/]{64})(?!=)/,
      entropyMin: 4.5,
      matches: ['CONFLUENT_API_SECRET=<base64:64>', 'sasl.password=<base64:64>'],
      ignores: {
        'one character short': 'CONFLUENT_API_SECRET=<base64:63>',
        'a hash': 'confluent-7.4.tar.gz <hex:64>',
      },
    },
  ],
}
