import type { Issuer } from '../src/rules/rule.ts'

export const rancher: Issuer = {
  id: 'rancher',
  name: 'Rancher',
  sources: [{ url: 'https://ranchermanager.docs.rancher.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'rancher-api-token',
      title: 'Rancher API token',
      severity: 'critical',
      grants: 'Manages the clusters that its user may, or the one that it was made for.',
      revoke: 'Rancher: Account & API Keys; delete the key.',
      keywords: ['token-', 'kubeconfig-u'],
      pattern:
        /(?<![A-Za-z0-9-])(?<secret>(?:token-[a-z0-9]{5}|kubeconfig-u(?:ser)?-[a-z0-9-]{5,40}):[a-z0-9]{54})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['RANCHER_TOKEN=token-<lownum:5>:<lownum:54>', 'token: "kubeconfig-user-<lownum:10>:<lownum:54>"'],
      ignores: {
        'one character short': 'RANCHER_TOKEN=token-<lownum:5>:<lownum:53>',
        'a placeholder': 'RANCHER_TOKEN=token-<repeat:x:5>:<repeat:x:54>',
      },
    },
  ],
}
