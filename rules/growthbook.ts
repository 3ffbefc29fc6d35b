import type { Issuer } from '../src/rules/rule.ts'

export const growthbook: Issuer = {
  id: 'growthbook',
  name: 'GrowthBook',
  sources: [{ url: 'https://docs.growthbook.io/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'growthbook-secret-key',
      title: 'GrowthBook secret API key',
      severity: 'medium',
      grants: 'Reads the features and experiments of the organisation; an admin key changes them.',
      revoke: 'GrowthBook: Settings, API keys; delete the key.',
      keywords: ['secret_admin_', 'secret_readonly_', 'secret_user_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>secret_(?:admin|readonly|user)_[A-Za-z0-9]{30,60})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['GROWTHBOOK_SECRET_KEY=secret_admin_<alnum:42>', 'Authorization: Bearer secret_readonly_<alnum:42>'],
      ignores: {
        'one character short': 'GROWTHBOOK_SECRET_KEY=secret_admin_<alnum:29>',
        'a placeholder': 'GROWTHBOOK_SECRET_KEY=secret_admin_<repeat:x:42>',
      },
    },
  ],
}
