import type { Issuer } from '../src/rules/rule.ts'

export const assemblyai: Issuer = {
  id: 'assemblyai',
  name: 'AssemblyAI',
  sources: [{ url: 'https://www.assemblyai.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'assemblyai-api-key',
      title: 'AssemblyAI API key',
      severity: 'high',
      grants: 'Transcribes at the expense of its account, and reads earlier transcripts.',
      revoke: 'AssemblyAI: Dashboard, API Keys (assemblyai.com/dashboard); delete the key.',
      shape: 'contextual',
      keywords: ['assemblyai', 'assembly_ai', 'assembly-ai'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['ASSEMBLYAI_API_KEY=<hex:32>', "const client = new AssemblyAI({ apiKey: '<hex:32>' })"],
      ignores: { 'one character short': 'ASSEMBLYAI: <hex:31>', 'nothing names the vendor': 'checksum: <hex:32>' },
    },
  ],
}
