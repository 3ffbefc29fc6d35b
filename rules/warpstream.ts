import type { Issuer } from '../src/rules/rule.ts'

export const warpstream: Issuer = {
  id: 'warpstream',
  name: 'WarpStream',
  sources: [{ url: 'https://docs.warpstream.com/warpstream/reference/api-reference/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'warpstream-api-key',
      title: 'WarpStream agent or application key',
      severity: 'high',
      grants: 'Runs agents of the cluster, or manages clusters and topics.',
      revoke: 'WarpStream: Console, API Keys; delete the key.',
      keywords: ['aks_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>aks_[0-9a-z]{64})(?![A-Za-z0-9_])/,
      entropyMin: 3.2,
      checks: ['hexadecimal'],
      matches: [
        'WARPSTREAM_AGENT_KEY=aks_<hex:64>',
        "curl https://api.warpstream.com/api/v1/list_virtual_clusters -H 'warpstream-api-key: aks_<hex:64>'",
      ],
      ignores: {
        'one character short': 'WARPSTREAM_AGENT_KEY=aks_<hex:63>',
        'a placeholder': 'WARPSTREAM_AGENT_KEY=aks_<repeat:x:64>',
      },
    },
  ],
}
