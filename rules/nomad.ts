import type { Issuer } from '../src/rules/rule.ts'

export const nomad: Issuer = {
  id: 'nomad',
  name: 'HashiCorp Nomad',
  sources: [{ url: 'https://developer.hashicorp.com/nomad/docs/concepts/acl', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'nomad-acl-token',
      title: 'HashiCorp Nomad ACL token',
      severity: 'high',
      grants: 'Runs jobs on the cluster and reads its variables, as its policies allow; a management token does all.',
      revoke: '`nomad acl token delete` with the accessor of the token.',
      shape: 'contextual',
      keywords: [
        'nomad_token',
        'nomad-token',
        'nomadtoken',
        'x-nomad-token',
        'nomad_acl',
        'nomad_bootstrap',
        'nomad_management_token',
        'nomad acl',
        'nomad',
      ],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['NOMAD_TOKEN=<uuid>', 'curl -H "X-Nomad-Token: <uuid>" http://127.0.0.1:4646/v1/jobs'],
      ignores: {
        'one character short': 'NOMAD_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'NOMAD_TOKEN=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
