import type { Issuer } from '../src/rules/rule.ts'

const RAM = 'Alibaba Cloud: RAM, Users, the user, AccessKey; disable, then delete the pair.'

export const alibabaCloud: Issuer = {
  id: 'alibaba-cloud',
  name: 'Alibaba Cloud',
  sources: [{ url: 'https://www.alibabacloud.com/help/en/ram/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'alibaba-cloud-access-key-id',
      title: 'Alibaba Cloud access key id',
      severity: 'low',
      grants: 'Nothing alone; its secret is rarely far away.',
      revoke: RAM,
      keywords: ['ltai'],
      pattern: /(?<![A-Za-z0-9])(?<secret>LTAI(?=[^0-9]{0,19}[0-9])[A-Za-z0-9]{12,20})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: [
        'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI5t<alnum:18>',
        "accessKeyId: 'LTAI4G<alnum:18>'",
        'key = LTAI<alnum:12>',
      ],
      ignores: {
        'too short': 'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI<alnum:10>',
        'a longer word': 'name = LTAI<alnum:30>',
      },
    },
    {
      id: 'alibaba-cloud-access-key-secret',
      title: 'Alibaba Cloud access key secret',
      severity: 'critical',
      grants: 'Signs requests as its user: whatever the policies of that user allow in the account.',
      revoke: RAM,
      keywords: [
        'accesskeysecret',
        'access_key_secret',
        'access-key-secret',
        'aliyun_secret',
        'aliyunsecret',
        'alicloud_secret',
        'alibaba_secret',
      ],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^A-Z]{0,29}[A-Z])(?=[^a-z]{0,29}[a-z])(?=[^0-9]{0,29}[0-9])[A-Za-z0-9]{30})/,
      entropyMin: 3.8,
      matches: [
        'ALIBABA_CLOUD_ACCESS_KEY_SECRET=<alnum:30>',
        '"AccessKeySecret": "<alnum:30>"',
        'aliyun.oss.access-key-secret: <alnum:30>',
      ],
      ignores: {
        'one character short': 'ALIBABA_CLOUD_ACCESS_KEY_SECRET=<alnum:29>',
        'a placeholder': 'AccessKeySecret: <repeat:x:30>',
      },
    },
    {
      id: 'alibaba-cloud-access-key-secret-beside-id',
      title: 'Alibaba Cloud access key secret beside its id',
      severity: 'critical',
      grants: 'Signs requests as its user: whatever the policies of that user allow in the account.',
      revoke: RAM,
      keywords: ['secret', 'aliyun', 'alibaba'],
      shape: 'contextual',
      pattern: /(?<![\w+/.-])(?<secret>(?=[^A-Z]{0,29}[A-Z])(?=[^a-z]{0,29}[a-z])(?=[^0-9]{0,29}[0-9])[A-Za-z0-9]{30})/,
      entropyMin: 3.8,
      requires: { rule: 'alibaba-cloud-access-key-id', lines: 10 },
      matches: ['secret: "<alnum:30>"\nid: "LTAI5t<alnum:18>"', 'aliyun(LTAI4G<alnum:18>, <alnum:30>)'],
      ignores: {
        'no id near': 'secret: "<alnum:30>"',
        'one character short': 'secret: "<alnum:29>"\nid: "LTAI5t<alnum:18>"',
      },
    },
    {
      id: 'alibaba-cloud-security-token',
      title: 'Alibaba Cloud temporary security token',
      severity: 'medium',
      grants: 'With its key pair, acts as the role until the session ends.',
      revoke: RAM,
      keywords: ['cais'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>CAIS[A-Za-z0-9+/]{150,1500}={0,2})(?![A-Za-z0-9+/=])/,
      entropyMin: 4.5,
      matches: ['"SecurityToken": "CAIS<base64:500-700>="', 'ALIBABA_CLOUD_SECURITY_TOKEN=CAIS<base64:400>'],
      ignores: {
        'too short': '"SecurityToken": "CAIS<base64:60>"',
        'another beginning': '"SecurityToken": "CBIS<base64:400>"',
      },
    },
  ],
}
