import type { Issuer } from '../src/rules/rule.ts'

export const particle: Issuer = {
  id: 'particle',
  name: 'Particle',
  sources: [{ url: 'https://docs.particle.io/reference/cloud-apis/access-tokens/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'particle-access-token',
      title: 'Particle access token',
      severity: 'medium',
      grants: 'Reads and controls the devices of its user, and can flash them.',
      revoke: 'Particle: `particle token revoke`, or DELETE /v1/access_tokens/current.',
      shape: 'contextual',
      keywords: [
        'particle.io',
        'particle_access_token',
        'particle_token',
        'particleaccesstoken',
        'particletoken',
        'particle-token',
        'particle token',
        'particle_api',
        'particle',
      ],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['PARTICLE_ACCESS_TOKEN=<hex:40>', 'https://api.particle.io/v1/devices?access_token=<hex:40>'],
      ignores: { 'one character short': 'PARTICLE_ACCESS_TOKEN=<hex:39>', 'a commit': 'particle physics @ <hex:40>' },
    },
  ],
}
