import type { Issuer } from '../src/rules/rule.ts'

export const hetzner: Issuer = {
  id: 'hetzner',
  name: 'Hetzner',
  sources: [{ url: 'https://docs.hetzner.cloud/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'hetzner-cloud-api-token',
      title: 'Hetzner Cloud API token',
      severity: 'critical',
      grants: 'Makes, reads and destroys everything in the project (or reads it, with a read-only token).',
      revoke: 'Hetzner Console: the project, Security, API tokens; delete the token.',
      keywords: ['hcloud', 'hetzner'],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^A-Z]{0,63}[A-Z])(?=[^a-z]{0,63}[a-z])(?=[^0-9]{0,63}[0-9])[A-Za-z0-9]{64})(?!=)/,
      entropyMin: 4,
      matches: [
        'HCLOUD_TOKEN=<alnum:64>',
        'hcloud_token = "<alnum:64>"',
        'provider "hcloud" {\n  token = "<alnum:64>"\n}',
      ],
      ignores: {
        'one character short': 'HCLOUD_TOKEN=<alnum:63>',
        'a hash': 'hcloud_1.2_linux_amd64.tar.gz <hex:64>',
      },
    },
  ],
}
