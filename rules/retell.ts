import type { Issuer } from '../src/rules/rule.ts'

export const retell: Issuer = {
  id: 'retell',
  name: 'Retell AI',
  sources: [{ url: 'https://docs.retellai.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'retell-api-key',
      title: 'Retell AI API key',
      severity: 'medium',
      grants: 'Makes telephone calls with the agents of the workspace, and reads what was said.',
      revoke: 'Retell: dashboard, API Keys; delete the key.',
      shape: 'contextual',
      keywords: ['retell'],
      pattern: /(?<secret>key_[0-9a-f]{28})/,
      entropyMin: 3,
      matches: ['RETELL_API_KEY=key_<hex:28>', "const retell = new Retell({ apiKey: 'key_<hex:28>' })"],
      ignores: {
        'one character short': 'RETELL_API_KEY=key_<hex:27>',
        'a placeholder': 'RETELL_API_KEY=key_<repeat:0:28>',
      },
    },
  ],
}
