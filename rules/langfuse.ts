import type { Issuer } from '../src/rules/rule.ts'

export const langfuse: Issuer = {
  id: 'langfuse',
  name: 'Langfuse',
  sources: [{ url: 'https://langfuse.com/docs/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'langfuse-secret-key',
      title: 'Langfuse secret key',
      severity: 'high',
      grants: 'Reads and writes the traces, prompts and datasets of its project.',
      revoke: 'Langfuse: Project settings, API Keys; delete the key.',
      keywords: ['sk-lf-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['LANGFUSE_SECRET_KEY=sk-lf-<uuid>', 'langfuse = Langfuse(secret_key="sk-lf-<uuid>")'],
      ignores: {
        'another alphabet': 'sk-lf-<HEX:8>-<HEX:4>-<HEX:4>-<HEX:4>-<HEX:12>',
        'a placeholder': 'LANGFUSE_SECRET_KEY=sk-lf-...',
      },
    },
  ],
}
