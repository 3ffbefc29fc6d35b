import type { Issuer } from '../src/rules/rule.ts'

export const lichess: Issuer = {
  id: 'lichess',
  name: 'Lichess',
  sources: [{ url: 'https://lichess.org/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'lichess-personal-token',
      title: 'Lichess personal API token',
      severity: 'low',
      grants: 'Plays, reads and writes in the name of its owner, as its scopes allow.',
      revoke: 'Lichess: Preferences, API access tokens; delete the token.',
      keywords: ['lip_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>lip_[A-Za-z0-9_]{20})(?![A-Za-z0-9_])/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: ['LICHESS_TOKEN=lip_<alnum:20>', 'Authorization: Bearer lip_<alnum:20>'],
      ignores: {
        'one character short': 'LICHESS_TOKEN=lip_<alnum:19>',
        'a placeholder': 'LICHESS_TOKEN=lip_<repeat:x:20>',
      },
    },
  ],
}
