import type { Issuer } from '../src/rules/rule.ts'

export const jina: Issuer = {
  id: 'jina',
  name: 'Jina AI',
  sources: [{ url: 'https://jina.ai/embeddings/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'jina-api-key',
      title: 'Jina AI API key',
      severity: 'medium',
      grants: 'Makes embeddings, reads pages and searches at the expense of its owner.',
      revoke: 'Jina AI: API dashboard, API key (jina.ai/api-dashboard); revoke the key.',
      keywords: ['jina_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>jina_[A-Za-z0-9_-]{60})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['JINA_API_KEY=jina_<hex:32><base64url:28>', 'Authorization: Bearer jina_<hex:32><alnum:28>'],
      ignores: { 'one character short': 'jina_<hex:32><base64url:27>', 'a model': 'jina_embeddings_v3_base_en' },
    },
  ],
}
