import type { Issuer } from '../src/rules/rule.ts'

export const blynk: Issuer = {
  id: 'blynk',
  name: 'Blynk',
  sources: [{ url: 'https://docs.blynk.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'blynk-auth-token',
      title: 'Blynk device or organisation token',
      severity: 'medium',
      grants: 'Reads and switches the device, or all devices of an organisation.',
      revoke: 'Blynk.Console: the device, Device info (or Settings, OAuth); refresh the token.',
      shape: 'contextual',
      keywords: ['blynk'],
      pattern: /(?<secret>[A-Za-z0-9_-]{32}|[A-Za-z0-9_-]{40})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        '#define BLYNK_AUTH_TOKEN "<base64url:32>"',
        'https://blynk.cloud/external/api/get?token=<base64url:32>&v1',
      ],
      ignores: {
        'one character short': '#define BLYNK_AUTH_TOKEN "<base64url:31>"',
        'a placeholder': '#define BLYNK_AUTH_TOKEN "<repeat:x:32>"',
        'nothing names the vendor': 'value = "<base64url:32>"',
      },
    },
  ],
}
