import type { Issuer } from '../src/rules/rule.ts'

export const llamaindex: Issuer = {
  id: 'llamaindex',
  name: 'LlamaIndex',
  sources: [{ url: 'https://docs.cloud.llamaindex.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'llamaindex-cloud-api-key',
      title: 'LlamaCloud API key',
      severity: 'medium',
      grants: 'Parses documents at the expense of its owner, and reads the indexes of the organisation.',
      revoke: 'LlamaCloud: API keys; delete the key.',
      keywords: ['llx-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>llx-[A-Za-z0-9_-]{48})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['LLAMA_CLOUD_API_KEY=llx-<alnum:48>', "LlamaParse(api_key='llx-<alnum:48>')"],
      ignores: {
        'one character short': 'LLAMA_CLOUD_API_KEY=llx-<alnum:47>',
        'a placeholder': 'LLAMA_CLOUD_API_KEY=llx-<repeat:x:48>',
      },
    },
  ],
}
