import type { Issuer } from '../src/rules/rule.ts'

export const mintlify: Issuer = {
  id: 'mintlify',
  name: 'Mintlify',
  sources: [{ url: 'https://www.mintlify.com/docs/api/introduction', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mintlify-api-key',
      title: 'Mintlify API key',
      severity: 'medium',
      grants: 'Deploys the documentation site; an assistant key (mint_dsc_) asks its assistant.',
      revoke: 'Mintlify dashboard: Settings, API keys; delete the key.',
      keywords: ['mint_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>mint_(?:dsc_)?[A-Za-z0-9]{20,60})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['MINTLIFY_API_KEY=mint_<alnum:24>', 'Authorization: Bearer mint_dsc_<alnum:24>'],
      ignores: {
        'one character short': 'MINTLIFY_API_KEY=mint_<alnum:19>',
        'a placeholder': 'MINTLIFY_API_KEY=mint_<repeat:x:24>',
      },
    },
  ],
}
