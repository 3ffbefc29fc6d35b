import type { Issuer } from '../src/rules/rule.ts'

export const zilliz: Issuer = {
  id: 'zilliz',
  name: 'Zilliz Cloud',
  sources: [{ url: 'https://docs.zilliz.com/docs/manage-api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'zilliz-api-key',
      title: 'Zilliz Cloud API key',
      severity: 'high',
      grants: 'Reads and writes the vector databases that its user reaches.',
      revoke: 'Zilliz Cloud: API Keys; delete the key.',
      shape: 'contextual',
      keywords: ['zilliz', 'milvus'],
      pattern: /(?<![#/@]|sha256[:=-])(?<secret>[0-9a-f]{72}|[0-9a-f]{40})/,
      entropyMin: 3.3,
      matches: [
        'ZILLIZ_API_KEY=<hex:72>',
        "client = MilvusClient(uri='https://in03-x.api.gcp-us-west1.zillizcloud.com', token='<hex:72>')",
      ],
      ignores: { 'one character short': 'ZILLIZ_API_KEY=<hex:71>', 'a placeholder': 'zilliz: <repeat:0:72>' },
    },
  ],
}
