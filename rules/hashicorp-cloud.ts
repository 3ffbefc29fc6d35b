import type { Issuer } from '../src/rules/rule.ts'

export const hashicorpCloud: Issuer = {
  id: 'hashicorp-cloud',
  name: 'HashiCorp Cloud Platform',
  sources: [{ url: 'https://developer.hashicorp.com/hcp/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'hashicorp-cloud-client-secret',
      title: 'HashiCorp Cloud Platform client secret',
      severity: 'critical',
      grants: 'With its client id, manages the clusters and secrets of the project as the service principal may.',
      revoke: 'HCP: Access control (IAM), Service principals, the principal; delete the key.',
      keywords: ['hcp_client_secret', 'hcp-client-secret', 'hcpclientsecret'],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^A-Z]{0,63}[A-Z])(?=[^a-z]{0,63}[a-z])(?=[^0-9]{0,63}[0-9])[\w.~-]{64})/,
      entropyMin: 4,
      matches: ['HCP_CLIENT_SECRET=<alnum:64>', 'hcp_client_secret = "<base64url:64>"'],
      ignores: {
        'one character short': 'HCP_CLIENT_SECRET=<alnum:63>',
        'a placeholder': 'HCP_CLIENT_SECRET=<repeat:x:64>',
      },
    },
  ],
}
