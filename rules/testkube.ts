import type { Issuer } from '../src/rules/rule.ts'

export const testkube: Issuer = {
  id: 'testkube',
  name: 'Testkube',
  sources: [{ url: 'https://docs.testkube.io/articles/api-token-management', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'testkube-api-key',
      title: 'Testkube API token',
      severity: 'medium',
      grants: 'Runs tests in the clusters of the organisation, and reads their results.',
      revoke: 'Testkube: organisation settings, API Tokens; delete the token.',
      keywords: ['tkcapi_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>tkcapi_[0-9a-f]{30})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: ['TESTKUBE_API_KEY=tkcapi_<hex:30>', 'testkube set context --api-key tkcapi_<hex:30>'],
      ignores: {
        'one character short': 'TESTKUBE_API_KEY=tkcapi_<hex:29>',
        'a placeholder': 'TESTKUBE_API_KEY=tkcapi_<repeat:x:30>',
      },
    },
  ],
}
