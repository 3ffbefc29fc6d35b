import type { Issuer } from '../src/rules/rule.ts'

export const valTown: Issuer = {
  id: 'val-town',
  name: 'Val Town',
  sources: [{ url: 'https://docs.val.town/api/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'val-town-api-token',
      title: 'Val Town API token',
      severity: 'medium',
      grants: 'Runs and changes the code of its user, as its scopes allow.',
      revoke: 'Val Town: Settings, API tokens; delete the token.',
      keywords: ['vtwn_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>vtwn_[A-Za-z0-9_-]{20,80})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['VAL_TOWN_API_KEY=vtwn_<alnum:28>', 'Authorization: Bearer vtwn_<base64url:32>'],
      ignores: {
        'too short': 'VAL_TOWN_API_KEY=vtwn_<alnum:19>',
        'a placeholder': 'VAL_TOWN_API_KEY=vtwn_<repeat:x:28>',
      },
    },
  ],
}
