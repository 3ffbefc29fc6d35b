import type { Issuer } from '../src/rules/rule.ts'

export const arcjet: Issuer = {
  id: 'arcjet',
  name: 'Arcjet',
  sources: [{ url: 'https://docs.arcjet.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'arcjet-site-key',
      title: 'Arcjet site key',
      severity: 'low',
      grants: 'Asks for decisions in the name of the site, and uses up its allowance.',
      revoke: 'Arcjet: the site, SDK configuration; rotate the key.',
      keywords: ['ajkey_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>ajkey_[0-9a-z]{26})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['ARCJET_KEY=ajkey_<lownum:26>', "arcjet({ key: 'ajkey_<lownum:26>', rules: [] })"],
      ignores: {
        'one character short': 'ARCJET_KEY=ajkey_<lownum:25>',
        'a placeholder': 'ARCJET_KEY=ajkey_<repeat:x:26>',
      },
    },
  ],
}
