import type { Issuer } from '../src/rules/rule.ts'

export const cratesIo: Issuer = {
  id: 'crates-io',
  name: 'crates.io',
  sources: [{ url: 'https://doc.rust-lang.org/cargo/reference/publishing.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'crates-io-api-token',
      title: 'crates.io API token',
      severity: 'critical',
      grants: 'Publishes and yanks versions of the crates of its user, within its scopes.',
      revoke: 'crates.io: Account Settings, API Tokens; revoke the token.',
      keywords: ['cio'],
      pattern: /(?<![A-Za-z0-9])(?<secret>cio(?=[^0-9]{0,31}[0-9])(?=[^A-Z]{0,31}[A-Z])[A-Za-z0-9]{32})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['CARGO_REGISTRY_TOKEN=cio<alnum:32>', 'cargo login cio<alnum:32>'],
      ignores: {
        'one character short': 'CARGO_REGISTRY_TOKEN=cio<alnum:31>',
        'an identifier': 'cioreaderofallthethingsthatwereread',
      },
    },
  ],
}
