import type { Issuer } from '../src/rules/rule.ts'

export const exa: Issuer = {
  id: 'exa',
  name: 'Exa',
  sources: [{ url: 'https://docs.exa.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'exa-api-key',
      title: 'Exa API key',
      severity: 'medium',
      grants: 'Searches the web at the expense of its owner.',
      revoke: 'Exa dashboard: API keys; delete the key.',
      shape: 'contextual',
      keywords: [
        'exa_api',
        'exa-api',
        'exaapi',
        'exa.ai',
        'exa_key',
        'exa_token',
        'new exa(',
        'exa = exa(',
        'exa_client',
        'exatoken',
        'exa token',
        'exa key',
      ],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['EXA_API_KEY=<uuid>', "const exa = new Exa('<uuid>')"],
      ignores: {
        'one character short': 'EXA_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'EXA_API_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
