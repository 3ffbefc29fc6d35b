import type { Issuer } from '../src/rules/rule.ts'

export const jotform: Issuer = {
  id: 'jotform',
  name: 'Jotform',
  sources: [{ url: 'https://api.jotform.com/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'jotform-api-key',
      title: 'Jotform API key',
      severity: 'medium',
      grants: 'Reads the answers to all forms of the account; with full access, changes the forms.',
      revoke: 'Jotform: Settings, API; delete the key.',
      shape: 'contextual',
      keywords: ['jotform'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['JOTFORM_API_KEY=<hex:32>', 'https://api.jotform.com/user?apiKey=<hex:32>'],
      ignores: {
        'one character short': 'JOTFORM_API_KEY=<hex:31>',
        'a placeholder': 'JOTFORM_API_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
