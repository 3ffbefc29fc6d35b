import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Pinata: API Keys; revoke the key.'

export const pinata: Issuer = {
  id: 'pinata',
  name: 'Pinata',
  sources: [{ url: 'https://docs.pinata.cloud/account-management/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pinata-api-key',
      title: 'Pinata API key',
      severity: 'low',
      grants: 'Nothing alone: its secret is rarely far away.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['pinata'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{20})/,
      entropyMin: 2.6,
      partnerOnly: true,
      matches: ['pinata_api_key: <hex:20>'],
      ignores: { 'one character short': 'pinata_api_key: <hex:19>' },
    },
    {
      id: 'pinata-api-secret',
      title: 'Pinata API secret',
      severity: 'medium',
      grants: 'With its key, uploads and deletes the files of the account.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['pinata'],
      pattern: /(?<![#/@]|sha256[:=-])(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: [
        'PINATA_SECRET_API_KEY=<hex:64>',
        "const pinata = new pinataSDK('<hex:20>', '<hex:64>')",
        'pinata_api_key: <hex:20>\npinata_secret_api_key: <hex:64>',
      ],
      ignores: { 'one character short': 'PINATA_SECRET_API_KEY=<hex:63>', 'a placeholder': 'pinata: <repeat:0:64>' },
    },
  ],
}
