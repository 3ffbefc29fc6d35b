import type { Issuer } from '../src/rules/rule.ts'

export const pinecone: Issuer = {
  id: 'pinecone',
  name: 'Pinecone',
  sources: [{ url: 'https://docs.pinecone.io/guides/projects/manage-api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pinecone-api-key',
      title: 'Pinecone API key',
      severity: 'high',
      grants: 'Reads and writes every index of its project, or as its role allows.',
      revoke: 'Pinecone: Console, API keys (app.pinecone.io); delete the key.',
      keywords: ['pcsk_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['PINECONE_API_KEY=pcsk_<alnum:5>_<alnum:63>', 'pc = Pinecone(api_key="pcsk_<alnum:6>_<alnum:63>")'],
      ignores: { 'one character short': 'pcsk_<alnum:5>_<alnum:62>', 'a placeholder': 'pcsk_xxxxx_<repeat:x:63>' },
    },
  ],
}
