import type { Issuer } from '../src/rules/rule.ts'

export const webflow: Issuer = {
  id: 'webflow',
  name: 'Webflow',
  sources: [{ url: 'https://developers.webflow.com/data/reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'webflow-api-token',
      title: 'Webflow API token',
      severity: 'high',
      grants: 'Reads and changes the sites and their contents, as its scopes allow.',
      revoke: 'Webflow: Site settings, Apps & Integrations, API access; revoke the token.',
      shape: 'contextual',
      keywords: ['webflow'],
      pattern: /(?<![#/@]|sha256[:=-])(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: ['WEBFLOW_API_TOKEN=<hex:64>', "const webflow = new WebflowClient({ accessToken: '<hex:64>' })"],
      ignores: { 'one character short': 'WEBFLOW_API_TOKEN=<hex:63>', 'a placeholder': 'webflow: <repeat:0:64>' },
    },
  ],
}
