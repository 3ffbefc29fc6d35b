import type { Issuer } from '../src/rules/rule.ts'

export const contentstack: Issuer = {
  id: 'contentstack',
  name: 'Contentstack',
  sources: [{ url: 'https://www.contentstack.com/docs/developers/create-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'contentstack-token',
      title: 'Contentstack management or delivery token',
      severity: 'medium',
      grants: 'Reads the content of the stack; a management token changes it.',
      revoke: 'Contentstack: the stack, Settings, Tokens; delete the token.',
      shape: 'contextual',
      keywords: ['contentstack'],
      pattern: /(?<secret>cs[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['CONTENTSTACK_MANAGEMENT_TOKEN=cs<hex:32>', 'contentstack.Stack({ delivery_token: "cs<hex:32>" })'],
      ignores: {
        'one character short': 'CONTENTSTACK_MANAGEMENT_TOKEN=cs<hex:31>',
        'a placeholder': 'CONTENTSTACK_MANAGEMENT_TOKEN=cs<repeat:0:32>',
        'nothing names the vendor': 'value = "cs<hex:32>"',
      },
    },
  ],
}
