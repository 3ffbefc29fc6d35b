import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Volcengine: Console, API access keys; disable and delete the pair.'

export const volcengine: Issuer = {
  id: 'volcengine',
  name: 'Volcengine',
  sources: [{ url: 'https://www.volcengine.com/docs/6291/65568', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'volcengine-access-key-id',
      title: 'Volcengine access key id',
      severity: 'low',
      grants: 'Nothing alone; names the account, and its secret key is rarely far away.',
      revoke: REVOKE,
      keywords: ['aklt'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>AKLT[A-Za-z0-9_-]{43,48})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['VOLC_ACCESSKEY=AKLT<alnum:43>', "access_key = 'AKLT<alnum:46>'"],
      ignores: {
        'one character short': 'VOLC_ACCESSKEY=AKLT<alnum:42>',
        'a placeholder': 'VOLC_ACCESSKEY=AKLT<repeat:x:43>',
      },
    },
    {
      id: 'volcengine-secret-access-key',
      title: 'Volcengine secret access key',
      severity: 'critical',
      grants: 'With the key id, does whatever its user may in the account.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['volc', 'volcengine', 'secret'],
      pattern: /(?<secret>[A-Za-z0-9+/]{54,60}={0,2})/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      requires: { rule: 'volcengine-access-key-id', lines: 10 },
      matches: [
        'VOLC_ACCESSKEY=AKLT<alnum:43>\nVOLC_SECRETKEY=<base64:58>==',
        "ak='AKLT<alnum:43>', secret='<alnum:60>'",
      ],
      ignores: {
        'no id near': 'VOLC_SECRETKEY=<base64:58>==',
        'too short': 'VOLC_ACCESSKEY=AKLT<alnum:43>\nVOLC_SECRETKEY=<base64:50>',
      },
    },
    {
      id: 'volcengine-ark-api-key',
      title: 'Volcengine Ark (Doubao) API key',
      severity: 'medium',
      grants: 'Calls models at the expense of the account.',
      revoke: 'Volcengine Ark: API Key management; delete the key.',
      shape: 'contextual',
      keywords: ['ark_api', 'arkapikey', 'ark-api', 'volcengine', 'doubao', 'volces.com', 'volc_ark'],
      pattern: /(?<![/#@{])(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      entropyMin: 3,
      matches: [
        'ARK_API_KEY=<uuid>',
        "client = Ark(base_url='https://ark.cn-beijing.volces.com/api/v3', api_key='<uuid>')",
      ],
      ignores: {
        'one character short': 'ARK_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'ARK_API_KEY=00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
