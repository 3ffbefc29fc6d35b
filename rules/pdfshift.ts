import type { Issuer } from '../src/rules/rule.ts'

export const pdfshift: Issuer = {
  id: 'pdfshift',
  name: 'PDFShift',
  sources: [{ url: 'https://docs.pdfshift.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pdfshift-api-key',
      title: 'PDFShift API key',
      severity: 'low',
      grants: 'Makes documents at the expense of the account.',
      revoke: 'PDFShift: dashboard, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['pdfshift'],
      pattern: /(?<![#/@])(?<secret>(?:sk_[0-9a-f]{40}|[0-9a-f]{32}))/,
      entropyMin: 3,
      matches: [
        'PDFSHIFT_API_KEY=sk_<hex:40>',
        "curl https://api.pdfshift.io/v3/convert/pdf -H 'X-API-Key: sk_<hex:40>'",
        "pdfshift.api_key = '<hex:32>'",
      ],
      ignores: { 'one character short': 'PDFSHIFT_API_KEY=<hex:31>', 'a placeholder': 'pdfshift: <repeat:0:32>' },
    },
  ],
}
