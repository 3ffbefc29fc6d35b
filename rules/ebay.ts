import type { Issuer } from '../src/rules/rule.ts'

export const ebay: Issuer = {
  id: 'ebay',
  name: 'eBay',
  sources: [
    { url: 'https://developer.ebay.com/api-docs/static/gs_create-the-ebay-api-keysets.html', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'ebay-client-secret',
      title: 'eBay production client secret (Cert ID)',
      severity: 'high',
      grants: 'With the client id, acts for the app, and for sellers with their refresh tokens.',
      revoke: 'eBay developers program: Application keys; rotate the Cert ID.',
      keywords: ['prd-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>PRD-[0-9a-f]{8,12}(?:-[0-9a-f]{4}){3}-[0-9a-f]{4,12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'EBAY_CERT_ID=PRD-<hex:12>-<hex:4>-<hex:4>-<hex:4>-<hex:4>',
        '"cert_id": "PRD-<hex:12>-<hex:4>-<hex:4>-<hex:4>-<hex:4>"',
      ],
      ignores: {
        'one character short': 'EBAY_CERT_ID=PRD-<hex:12>-<hex:4>-<hex:4>-<hex:4>-<hex:3>',
        'a placeholder': 'EBAY_CERT_ID=PRD-<repeat:0:12>-<repeat:0:4>-<repeat:0:4>-<repeat:0:4>-<repeat:0:4>',
      },
    },
    {
      id: 'ebay-sandbox-client-secret',
      title: 'eBay sandbox client secret (Cert ID)',
      severity: 'low',
      grants: 'Acts in the sandbox.',
      revoke: 'eBay developers program: Application keys; rotate the Cert ID.',
      keywords: ['sbx-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>SBX-[0-9a-f]{8,12}(?:-[0-9a-f]{4}){3}-[0-9a-f]{4,12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'EBAY_CERT_ID=SBX-<hex:12>-<hex:4>-<hex:4>-<hex:4>-<hex:4>',
        '"cert_id": "SBX-<hex:12>-<hex:4>-<hex:4>-<hex:4>-<hex:4>"',
      ],
      ignores: {
        'one character short': 'EBAY_CERT_ID=SBX-<hex:12>-<hex:4>-<hex:4>-<hex:4>-<hex:3>',
        'a placeholder': 'EBAY_CERT_ID=SBX-<repeat:0:12>-<repeat:0:4>-<repeat:0:4>-<repeat:0:4>-<repeat:0:4>',
      },
    },
  ],
}
