import type { Issuer } from '../src/rules/rule.ts'

export const upstash: Issuer = {
  id: 'upstash',
  name: 'Upstash',
  sources: [{ url: 'https://upstash.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'upstash-rest-token',
      title: 'Upstash Redis or Vector REST token',
      severity: 'high',
      grants: 'Reads and writes everything in the database.',
      revoke: 'Upstash: the database, Details, Reset password (or Reset token).',
      keywords: [
        'upstash_redis_rest_token',
        'upstash_vector_rest_token',
        'upstash_redis_token',
        'upstash_vector_token',
        'upstash_token',
        '.upstash.io',
      ],
      shape: 'contextual',
      pattern: /(?<secret>A[A-Za-z](?=[^0-9]{0,28}[0-9])[A-Za-z0-9+/]{30,100}={0,2})/,
      entropyMin: 3.8,
      matches: [
        'UPSTASH_REDIS_REST_TOKEN="AX<alnum:50>=="',
        'new Redis({ url: "https://eu1-wise-owl-32100.upstash.io", token: "AY<alnum:52>" })',
      ],
      ignores: {
        'too short': 'UPSTASH_REDIS_REST_TOKEN="AX<alnum:20>"',
        'another beginning': 'UPSTASH_REDIS_REST_TOKEN="ZX<alnum:50>"',
      },
    },
  ],
}
