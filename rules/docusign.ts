import type { Issuer } from '../src/rules/rule.ts'

export const docusign: Issuer = {
  id: 'docusign',
  name: 'DocuSign',
  sources: [{ url: 'https://developers.docusign.com/platform/auth/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'docusign-client-secret',
      title: 'DocuSign client secret',
      severity: 'high',
      grants: 'With the integration key, trades the codes of users for access to what they sign.',
      revoke: 'DocuSign: Apps and keys, the app; delete the secret key.',
      shape: 'contextual',
      keywords: [
        'docusign_client_secret',
        'docusign_secret',
        'docusign_secret_key',
        'docusignclientsecret',
        'docusign_oauth_secret',
        'docusign.client_secret',
        'docusign-client-secret',
        'docusign_integrator_secret',
        'docusign',
      ],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: ['DOCUSIGN_CLIENT_SECRET=<uuid>', 'docusign_client_id: <uuid>\ndocusign_client_secret: <uuid>'],
      ignores: {
        'one character short': 'DOCUSIGN_CLIENT_SECRET=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'DOCUSIGN_CLIENT_SECRET=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
