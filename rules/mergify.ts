import type { Issuer } from '../src/rules/rule.ts'

export const mergify: Issuer = {
  id: 'mergify',
  name: 'Mergify',
  sources: [{ url: 'https://docs.mergify.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mergify-application-key',
      title: 'Mergify application key',
      severity: 'high',
      grants: 'Changes queues and merges pull requests of the organisation.',
      revoke: 'Mergify dashboard: Application keys; delete the key.',
      keywords: ['mergify_application_key_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>mergify_application_key_[A-Za-z0-9_-]{40,200})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'MERGIFY_TOKEN=mergify_application_key_<base64url:64>',
        'Authorization: Bearer mergify_application_key_<base64url:64>',
      ],
      ignores: {
        'one character short': 'MERGIFY_TOKEN=mergify_application_key_<alnum:39>',
        'a placeholder': 'MERGIFY_TOKEN=mergify_application_key_<repeat:x:64>',
      },
    },
  ],
}
