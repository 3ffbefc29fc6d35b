import type { Issuer } from '../src/rules/rule.ts'

export const perplexity: Issuer = {
  id: 'perplexity',
  name: 'Perplexity',
  sources: [{ url: 'https://docs.perplexity.ai/getting-started/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'perplexity-api-key',
      title: 'Perplexity API key',
      severity: 'high',
      grants: 'Calls every model at the expense of its owner.',
      revoke: 'Perplexity: Settings, API (perplexity.ai/settings/api); delete the key.',
      keywords: ['pplx-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>pplx-[A-Za-z0-9]{48})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['PERPLEXITY_API_KEY=pplx-<alnum:48>', 'Authorization: Bearer pplx-<alnum:48>'],
      ignores: { 'one character short': 'pplx-<alnum:47>', 'a model': 'model: pplx-70b-online' },
    },
  ],
}
