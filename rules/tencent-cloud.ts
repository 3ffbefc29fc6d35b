import type { Issuer } from '../src/rules/rule.ts'

const CAM = 'Tencent Cloud: Cloud Access Management, API Keys; disable, then delete the key.'

export const tencentCloud: Issuer = {
  id: 'tencent-cloud',
  name: 'Tencent Cloud',
  sources: [{ url: 'https://www.tencentcloud.com/document/product/598', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tencent-cloud-secret-id',
      title: 'Tencent Cloud secret id',
      severity: 'low',
      grants: 'Nothing alone; its secret key is rarely far away.',
      revoke: CAM,
      keywords: ['akid'],
      pattern: /(?<![A-Za-z0-9])(?<secret>AKID(?=[^0-9]{0,31}[0-9])[A-Za-z0-9]{32})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['TENCENTCLOUD_SECRET_ID=AKID<alnum:32>', "SecretId: 'AKID<alnum:32>'"],
      ignores: {
        'one character short': 'TENCENTCLOUD_SECRET_ID=AKID<alnum:31>',
        'a placeholder': 'TENCENTCLOUD_SECRET_ID=AKID<repeat:x:32>',
      },
    },
    {
      id: 'tencent-cloud-secret-key',
      title: 'Tencent Cloud secret key',
      severity: 'critical',
      grants: 'Signs requests as its user: whatever the policies of that user allow in the account.',
      revoke: CAM,
      keywords: ['secretkey', 'secret_key', 'secret-key', 'tencent', 'qcloud'],
      shape: 'contextual',
      pattern: /(?<![\w+/.-])(?<secret>(?=[^A-Z]{0,31}[A-Z])(?=[^a-z]{0,31}[a-z])(?=[^0-9]{0,31}[0-9])[A-Za-z0-9]{32})/,
      entropyMin: 3.8,
      requires: { rule: 'tencent-cloud-secret-id', lines: 10 },
      matches: [
        'TENCENTCLOUD_SECRET_KEY=<alnum:32>\nTENCENTCLOUD_SECRET_ID=AKID<alnum:32>',
        "{ SecretId: 'AKID<alnum:32>', SecretKey: '<alnum:32>' }",
      ],
      ignores: {
        'no id near': "{ SecretKey: '<alnum:32>' }",
        'one character short': "{ SecretKey: '<alnum:31>', SecretId: 'AKID<alnum:32>' }",
      },
    },
  ],
}
