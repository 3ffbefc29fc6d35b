import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'TruffleHog Enterprise: dashboard, API keys; delete the key.'

export const trufflehog: Issuer = {
  id: 'trufflehog',
  name: 'TruffleHog Enterprise',
  sources: [{ url: 'https://docs.trufflesecurity.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'trufflehog-enterprise-key',
      title: 'TruffleHog Enterprise key id',
      severity: 'low',
      grants: 'Nothing alone: it names the key, and its secret is rarely far away.',
      revoke: REVOKE,
      keywords: ['thog-key-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>thog-key-[0-9a-f]{16})(?![A-Za-z0-9_-])/,
      partnerOnly: true,
      matches: ['THOG_KEY=thog-key-<hex:16>'],
      ignores: { 'one character short': 'THOG_KEY=thog-key-<hex:15>' },
    },
    {
      id: 'trufflehog-enterprise-secret',
      title: 'TruffleHog Enterprise secret',
      severity: 'high',
      grants: 'With its key, reads which secrets were found where.',
      revoke: REVOKE,
      keywords: ['thog-secret-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>thog-secret-[0-9a-z]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['THOG_KEY=thog-key-<hex:16>\nTHOG_SECRET=thog-secret-<hex:32>', '"secret": "thog-secret-<hex:32>"'],
      ignores: {
        'one character short': 'THOG_SECRET=thog-secret-<hex:31>',
        'a placeholder': 'THOG_SECRET=thog-secret-<repeat:x:32>',
      },
    },
  ],
}
