import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Yandex Cloud: `yc iam revoke-token`; it ends by itself.'

export const yandexCloud: Issuer = {
  id: 'yandex-cloud',
  name: 'Yandex Cloud',
  sources: [{ url: 'https://yandex.cloud/en/docs/iam/concepts/authorization/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'yandex-cloud-api-key',
      title: 'Yandex Cloud API key',
      severity: 'high',
      grants: 'Calls services (models, speech, translation) in the name of its service account.',
      revoke: 'Yandex Cloud: IAM, Service accounts, the account; delete the API key.',
      keywords: ['aqvn'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>AQVN[A-Za-z0-9_-]{35,38})(?![A-Za-z0-9_-])/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: ['YC_API_KEY=AQVN<base64url:36>', 'Authorization: Api-Key AQVN<alnum:36>'],
      ignores: { 'one character short': 'YC_API_KEY=AQVN<alnum:34>', 'a placeholder': 'YC_API_KEY=AQVN<repeat:x:36>' },
    },
    {
      id: 'yandex-cloud-iam-token',
      title: 'Yandex Cloud IAM token',
      severity: 'high',
      grants: 'Does what its user or service account may in the cloud, for up to 12 hours.',
      revoke: REVOKE,
      keywords: ['t1.9', 't1.7'],
      pattern:
        /(?<![A-Za-z0-9_.-])(?<secret>t1\.[79][A-Za-z0-9_-]{80,900}={0,2}\.[A-Za-z0-9_-]{86}={0,2})(?![A-Za-z0-9_-])/,
      entropyMin: 4,
      matches: [
        'YC_TOKEN=t1.9euelZ<base64url:180>.<base64url:86>',
        'Authorization: Bearer t1.7euelS<base64url:200>.<base64url:86>',
      ],
      ignores: {
        'one character short': 'YC_TOKEN=t1.9euelZ<base64url:180>.<base64url:85>',
        'a column': 'SELECT t1.9, t1.7 FROM t1',
      },
    },
    {
      id: 'yandex-cloud-iam-token-any',
      title: 'Yandex Cloud IAM token (another form)',
      severity: 'high',
      grants: 'Does what its user or service account may in the cloud, for up to 12 hours.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['yandex', 'iam_token', 'iamtoken', 'iam-token', 'yc_token', 'ycloud'],
      pattern: /(?<secret>t1\.[A-Za-z0-9_-]{20,900}={0,2}\.[A-Za-z0-9_-]{86}={0,2})/,
      entropyMin: 4,
      matches: [
        'YANDEX_IAM_TOKEN=t1.<base64url:180>.<base64url:86>',
        '"iamToken": "t1.<base64url:220>.<base64url:86>"',
      ],
      ignores: {
        'one character short': 'YANDEX_IAM_TOKEN=t1.<base64url:180>.<base64url:85>',
        'a placeholder': 'YANDEX_IAM_TOKEN=t1.<repeat:x:180>.<repeat:x:86>',
      },
    },
    {
      id: 'yandex-cloud-static-access-key',
      title: 'Yandex Cloud static access key',
      severity: 'high',
      grants: 'With its key id (YCA…), reads and writes the buckets and queues of its service account.',
      revoke: 'Yandex Cloud: IAM, Service accounts, the account; delete the static key.',
      shape: 'contextual',
      keywords: ['yandex', 'ycloud', 'yc_secret', 'yc_access'],
      pattern: /(?<secret>YC(?!A[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-]))[A-Za-z0-9_-]{38})/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: ['YANDEX_SECRET_KEY=YC<base64url:38>', 'yandex_storage:\n  secret_key: "YC<alnum:38>"'],
      ignores: {
        'one character short': 'YANDEX_SECRET_KEY=YC<alnum:37>',
        'the id beside it': 'YANDEX_KEY_ID=YCA<base64url:22>',
      },
    },
  ],
}
