import type { Issuer } from '../src/rules/rule.ts'

export const langsmith: Issuer = {
  id: 'langsmith',
  name: 'LangSmith',
  sources: [{ url: 'https://docs.smith.langchain.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'langsmith-api-key',
      title: 'LangSmith API key',
      severity: 'high',
      grants: 'Reads and writes the traces, prompts and datasets of its workspace.',
      revoke: 'LangSmith: Settings, API Keys (smith.langchain.com/settings); delete the key.',
      keywords: ['lsv2_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: ['LANGCHAIN_API_KEY=lsv2_pt_<hex:32>_<hex:10>', '"x-api-key": "lsv2_sk_<hex:32>_<hex:10>"'],
      ignores: { 'one character short': 'lsv2_pt_<hex:32>_<hex:9>', 'another kind': 'lsv2_xx_<hex:32>_<hex:10>' },
    },
  ],
}
