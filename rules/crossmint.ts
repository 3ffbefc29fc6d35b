import type { Issuer } from '../src/rules/rule.ts'

export const crossmint: Issuer = {
  id: 'crossmint',
  name: 'Crossmint',
  sources: [{ url: 'https://docs.crossmint.com/introduction/platform/api-keys/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'crossmint-server-api-key',
      title: 'Crossmint server-side API key',
      severity: 'high',
      grants: 'Makes wallets, mints and moves tokens for the users of the project, as its scopes allow.',
      revoke: 'Crossmint console: API keys; delete the key.',
      keywords: ['sk_production_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk_production_[A-Za-z0-9]{24,400})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['CROSSMINT_API_KEY=sk_production_<alnum:120>', 'X-API-KEY: sk_production_<alnum:120>'],
      ignores: {
        'one character short': 'CROSSMINT_API_KEY=sk_production_<alnum:23>',
        'a placeholder': 'CROSSMINT_API_KEY=sk_production_<repeat:x:120>',
      },
    },
    {
      id: 'crossmint-staging-server-api-key',
      title: 'Crossmint server-side API key (staging)',
      severity: 'low',
      grants: 'Acts on test networks.',
      revoke: 'Crossmint staging console: API keys; delete the key.',
      keywords: ['sk_staging_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk_staging_[A-Za-z0-9]{24,400})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['CROSSMINT_API_KEY=sk_staging_<alnum:120>', 'X-API-KEY: sk_staging_<alnum:120>'],
      ignores: {
        'one character short': 'CROSSMINT_API_KEY=sk_staging_<alnum:23>',
        'a placeholder': 'CROSSMINT_API_KEY=sk_staging_<repeat:x:120>',
      },
    },
    {
      id: 'crossmint-client-api-key',
      title: 'Crossmint client-side API key',
      severity: 'low',
      grants: 'Acts for users from the sites that it names; it is meant to be public.',
      revoke: 'Crossmint console: API keys; delete the key.',
      keywords: ['ck_production_', 'ck_staging_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>ck_(?:production|staging)_[A-Za-z0-9]{24,400})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['NEXT_PUBLIC_CROSSMINT_API_KEY=ck_production_<alnum:120>', '"apiKey": "ck_staging_<alnum:100>"'],
      ignores: {
        'one character short': 'NEXT_PUBLIC_CROSSMINT_API_KEY=ck_production_<alnum:23>',
        'a placeholder': 'NEXT_PUBLIC_CROSSMINT_API_KEY=ck_production_<repeat:x:120>',
      },
    },
  ],
}
