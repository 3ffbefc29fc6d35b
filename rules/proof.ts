import type { Issuer } from '../src/rules/rule.ts'

export const proof: Issuer = {
  id: 'proof',
  name: 'Proof (Notarize)',
  sources: [{ url: 'https://dev.proof.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'proof-api-key',
      title: 'Proof API key',
      severity: 'high',
      grants: 'Reads and sends the documents that people sign and have notarised.',
      revoke: 'Proof: organisation settings, API Keys; delete the key.',
      keywords: ['prf_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>prf_(?:cli_)?(?=[A-Za-z_-]{0,40}[0-9])[A-Za-z0-9_-]{20,80})(?![A-Za-z0-9_-])/,
      entropyMin: 3.8,
      checks: ['mixed-classes', 'random-text'],
      matches: ['PROOF_API_KEY=prf_<alnum:40>', 'ApiKey: prf_cli_<base64url:32>'],
      ignores: {
        'too short': 'PROOF_API_KEY=prf_<alnum:19>',
        'a name in code': 'prf_hmacSha256InitialiseTheState2',
        'a placeholder': 'PROOF_API_KEY=prf_<repeat:x:40>',
      },
    },
  ],
}
