import type { Issuer } from '../src/rules/rule.ts'

const REVOKE =
  'Yandex: Yandex ID, Data, External services; remove the access, or POST to oauth.yandex.com/revoke_token.'

export const yandex: Issuer = {
  id: 'yandex',
  name: 'Yandex',
  sources: [{ url: 'https://yandex.com/dev/id/doc/en/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'yandex-oauth-token',
      title: 'Yandex OAuth token',
      severity: 'high',
      grants: 'Acts for the user in the services that its application asked for: disk, mail, cloud, advertising.',
      revoke: REVOKE,
      keywords: ['y0_aga', 'y0__x'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>y0_(?:AgA|_x)[A-Za-z0-9_-]{47,60})(?![A-Za-z0-9_-])/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: [
        'YANDEX_OAUTH_TOKEN=y0_AgAAAA<base64url:50>',
        "headers = {'Authorization': 'OAuth y0__x<base64url:52>'}",
      ],
      ignores: {
        'too short': 'YANDEX_OAUTH_TOKEN=y0_AgAAAA<base64url:43>',
        'a placeholder': 'YANDEX_OAUTH_TOKEN=y0_AgAAAA<repeat:x:50>',
      },
    },
    {
      id: 'yandex-oauth-token-any',
      title: 'Yandex OAuth token (another form)',
      severity: 'high',
      grants: 'Acts for the user in the services that its application asked for: disk, mail, cloud, advertising.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['yandex', 'ya_token', 'ya_oauth'],
      pattern: /(?<secret>y[0-3]_[A-Za-z0-9_-]{50,62}|A[QgE]AAAA[A-Za-z0-9_-]{33})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['YANDEX_TOKEN=y1_<base64url:55>', 'yandex_disk_token: "AQAAAA<base64url:33>"'],
      ignores: {
        'one character short': 'YANDEX_TOKEN=AQAAAA<alnum:32>',
        'a placeholder': 'YANDEX_TOKEN=y1_<repeat:x:55>',
      },
    },
    {
      id: 'yandex-dictionary-key',
      title: 'Yandex Dictionary, Predictor or Translate key',
      severity: 'low',
      grants: 'Looks up words at the expense of its limit.',
      revoke: 'Yandex: developer pages of the service, API keys; delete the key.',
      keywords: ['dict.1.1.', 'pdct.1.1.', 'trnsl.1.1.'],
      pattern:
        /(?<![A-Za-z0-9_.])(?<secret>(?:dict|pdct|trnsl)\.1\.1\.[0-9]{8}T[0-9]{6}Z\.[0-9a-f]{16}\.[0-9a-f]{40})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: [
        'YANDEX_DICT_KEY=dict.1.1.20240102T030405Z.<hex:16>.<hex:40>',
        'https://translate.yandex.net/api/v1.5/tr.json/translate?key=trnsl.1.1.20200102T030405Z.<hex:16>.<hex:40>',
      ],
      ignores: {
        'one character short': 'YANDEX_DICT_KEY=dict.1.1.20240102T030405Z.<hex:16>.<hex:39>',
        'another beginning': 'YANDEX_DICT_KEY=list.1.1.20240102T030405Z.<hex:16>.<hex:40>',
      },
    },
  ],
}
