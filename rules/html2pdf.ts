import type { Issuer } from '../src/rules/rule.ts'

export const html2pdf: Issuer = {
  id: 'html2pdf',
  name: 'html2pdf.app',
  sources: [{ url: 'https://html2pdf.app/documentation/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'html2pdf-api-key',
      title: 'html2pdf.app API key',
      severity: 'low',
      grants: 'Makes PDF files at the expense of its owner.',
      shape: 'contextual',
      keywords: ['html2pdf'],
      pattern: /(?<secret>[A-Za-z0-9]{64})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'HTML2PDF_API_KEY=<alnum:64>',
        'https://api.html2pdf.app/v1/generate?url=https://acme.com&apiKey=<alnum:64>',
      ],
      ignores: {
        'one character short': 'HTML2PDF_API_KEY=<alnum:63>',
        'a placeholder': 'HTML2PDF_API_KEY=<repeat:x:64>',
        'nothing names the vendor': 'value = "<alnum:64>"',
      },
    },
  ],
}
