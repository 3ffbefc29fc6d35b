import type { Issuer } from '../src/rules/rule.ts'

export const ai21: Issuer = {
  id: 'ai21',
  name: 'AI21 Labs',
  sources: [{ url: 'https://docs.ai21.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ai21-api-key',
      title: 'AI21 Labs API key',
      severity: 'medium',
      grants: 'Uses the language models at the expense of its owner.',
      revoke: 'AI21 Studio: account, API Key; delete the key.',
      shape: 'contextual',
      keywords: ['ai21'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['AI21_API_KEY=<uuid>', "client = AI21Client(api_key='<uuid>')"],
      ignores: {
        'one character short': 'AI21_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'AI21_API_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
