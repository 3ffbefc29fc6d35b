import type { Issuer } from '../src/rules/rule.ts'

export const abstractapi: Issuer = {
  id: 'abstractapi',
  name: 'Abstract API',
  sources: [{ url: 'https://docs.abstractapi.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'abstractapi-api-key',
      title: 'Abstract API key',
      severity: 'low',
      grants: 'Calls one of the lookup services at the expense of its owner.',
      revoke: 'Abstract: the dashboard of that API; rotate the key.',
      shape: 'contextual',
      keywords: ['abstractapi', 'abstract_api', 'abstract-api'],
      pattern: /(?<secret>(?=[a-z]{0,31}[0-9])[a-z0-9]{32})/,
      entropyMin: 3,
      matches: ['ABSTRACTAPI_KEY=<hex:32>', 'https://emailvalidation.abstractapi.com/v1/?api_key=<hex:32>'],
      ignores: {
        'one character short': 'ABSTRACTAPI_KEY=<hex:31>',
        'a placeholder': 'ABSTRACTAPI_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
