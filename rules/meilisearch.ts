import type { Issuer } from '../src/rules/rule.ts'

export const meilisearch: Issuer = {
  id: 'meilisearch',
  name: 'Meilisearch',
  sources: [{ url: 'https://www.meilisearch.com/docs/learn/security/basic_security', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'meilisearch-master-key',
      title: 'Meilisearch master key',
      severity: 'high',
      grants: 'Makes every other key, and reads and changes all indexes.',
      revoke: 'The server: start it with another master key, which ends all keys derived from it.',
      shape: 'named',
      keywords: [
        'meili_master_key',
        'meilisearch_master_key',
        'meilimasterkey',
        'meili-master-key',
        'meilisearch-master-key',
      ],
      pattern: /^(?<secret>\S{16,200})$/,
      entropyMin: 3,
      matches: ['MEILI_MASTER_KEY=<alnum:32>', 'meili_master_key: "<alnum:32>"'],
      ignores: {
        'a placeholder': 'MEILI_MASTER_KEY=your-master-key-goes-here',
        'too short': 'MEILI_MASTER_KEY=<alnum:15>',
      },
    },
    {
      id: 'meilisearch-api-key',
      title: 'Meilisearch API key',
      severity: 'medium',
      grants: 'Searches, or changes indexes, as the key allows; a search key is often public.',
      revoke: 'Meilisearch: DELETE /keys with the master key.',
      shape: 'contextual',
      keywords: ['meili', 'meilisearch'],
      pattern: /(?<!sha256:)(?<secret>[0-9a-f]{64})/,
      entropyMin: 3,
      matches: ['MEILISEARCH_API_KEY=<hex:64>', "meili = new MeiliSearch({ apiKey: '<hex:64>' })"],
      ignores: {
        'one character short': 'MEILISEARCH_API_KEY=<hex:63>',
        'a placeholder': 'MEILISEARCH_API_KEY=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
        'a digest in a lock file': '{file = "meilisearch-0.31.0.tar.gz", hash = "sha256:<hex:64>"}',
      },
    },
  ],
}
