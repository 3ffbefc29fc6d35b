import type { Issuer } from '../src/rules/rule.ts'

export const spectralops: Issuer = {
  id: 'spectralops',
  name: 'SpectralOps',
  sources: [{ url: 'https://guides.spectralops.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'spectralops-api-token',
      title: 'SpectralOps API token',
      severity: 'medium',
      grants: 'Scans for the team and reads what was found, among it where secrets are.',
      revoke: 'Spectral: Settings, Organization, API keys; regenerate the key.',
      keywords: ['spu-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>spu-[a-z0-9]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: ['SPECTRAL_DSN=https://spu-<hex:32>@get.spectralops.io', 'SPECTRAL_TOKEN=spu-<lownum:32>'],
      ignores: {
        'one character short': 'SPECTRAL_TOKEN=spu-<hex:31>',
        'a placeholder': 'SPECTRAL_TOKEN=spu-<repeat:x:32>',
      },
    },
  ],
}
