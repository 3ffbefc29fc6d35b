import type { Issuer } from '../src/rules/rule.ts'

const KEYS = 'Scaleway: IAM, API keys; delete the key.'

export const scaleway: Issuer = {
  id: 'scaleway',
  name: 'Scaleway',
  sources: [{ url: 'https://www.scaleway.com/en/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'scaleway-access-key',
      title: 'Scaleway access key id',
      severity: 'low',
      grants: 'Nothing alone; its secret key is rarely far away.',
      revoke: KEYS,
      keywords: ['scw'],
      pattern: /(?<![A-Za-z0-9])(?<secret>SCW[A-Z0-9]{17})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: ['SCW_ACCESS_KEY=SCW<upnum:17>', 'access_key: SCW<upnum:17>'],
      ignores: {
        'one character short': 'SCW_ACCESS_KEY=SCW<upnum:16>',
        'a placeholder': 'SCW_ACCESS_KEY=SCW<repeat:X:17>',
      },
    },
    {
      id: 'scaleway-secret-key',
      title: 'Scaleway secret key',
      severity: 'critical',
      grants: 'Acts as the user or application that it belongs to, in all of its projects.',
      revoke: KEYS,
      keywords: [
        'scw_secret',
        'scaleway_secret',
        'scaleway-secret',
        'scalewaysecret',
        'scw_token',
        'scaleway_token',
        'scaleway',
        'scw',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: ['SCW_SECRET_KEY=<uuid>', 'scaleway_secret_key: "<uuid>"'],
      ignores: {
        'the id of a project': 'SCW_DEFAULT_PROJECT_ID=<uuid>',
        'one character short': 'SCW_SECRET_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
      },
    },
    {
      id: 'scaleway-secret-key-beside-id',
      title: 'Scaleway secret key beside its id',
      severity: 'critical',
      grants: 'Acts as the user or application that it belongs to, in all of its projects.',
      revoke: KEYS,
      keywords: ['secret_key', 'secret-key', 'secretkey'],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      requires: { rule: 'scaleway-access-key', lines: 5 },
      matches: [
        'secret_key: <uuid>\naccess_key: SCW<upnum:17>',
        '{"access_key":"SCW<upnum:17>","secret_key":"<uuid>"}',
      ],
      ignores: {
        'no id near': 'secret_key: <uuid>\naccess_key: none',
        'one character short': 'secret_key: <hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>\naccess_key: SCW<upnum:17>',
      },
    },
  ],
}
