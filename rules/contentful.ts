import type { Issuer } from '../src/rules/rule.ts'

export const contentful: Issuer = {
  id: 'contentful',
  name: 'Contentful',
  sources: [{ url: 'https://www.contentful.com/developers/docs/references/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'contentful-management-token',
      title: 'Contentful management token',
      severity: 'high',
      grants: 'Reads and writes the content and settings of every space that its owner reaches.',
      revoke: 'Contentful: Settings, CMA tokens (app.contentful.com/account/profile/cma_tokens); revoke the token.',
      keywords: ['cfpat-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>CFPAT-[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-<base64url:43>',
        'contentful.createClient({ accessToken: "CFPAT-<base64url:43>" })',
      ],
      ignores: { 'one character short': 'CFPAT-<base64url:42>', 'a placeholder': 'CFPAT-<repeat:x:43>' },
    },
    {
      id: 'contentful-delivery-token',
      title: 'Contentful delivery or preview token',
      severity: 'low',
      grants: 'Reads the published content of a space, or with a preview token its drafts.',
      revoke: 'Contentful: the space, Settings, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['contentful'],
      pattern: /(?<secret>[A-Za-z0-9_-]{43,45})/,
      entropyMin: 4,
      checks: ['mixed-classes', 'random-text'],
      matches: ['CONTENTFUL_ACCESS_TOKEN=<base64url:42>Q', 'contentful: { accessToken: "<alnum:43>" }'],
      ignores: { 'one character short': 'contentful: <alnum:42>', 'nothing names the vendor': '<alnum:43>' },
    },
  ],
}
