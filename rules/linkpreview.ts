import type { Issuer } from '../src/rules/rule.ts'

export const linkpreview: Issuer = {
  id: 'linkpreview',
  name: 'LinkPreview',
  sources: [{ url: 'https://docs.linkpreview.net/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'linkpreview-api-key',
      title: 'LinkPreview API key',
      severity: 'low',
      grants: 'Reads pages at the expense of its owner.',
      shape: 'contextual',
      keywords: ['linkpreview', 'link_preview_api'],
      pattern: /(?<secret>(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{32})/,
      entropyMin: 3,
      matches: ['LINKPREVIEW_KEY=<hex:32>', 'https://api.linkpreview.net/?key=<hex:32>&q=https://acme.com'],
      ignores: {
        'one character short': 'LINKPREVIEW_KEY=<hex:31>',
        'a placeholder': 'LINKPREVIEW_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
