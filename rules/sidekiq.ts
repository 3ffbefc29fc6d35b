import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Sidekiq: write to the support of Contributed Systems for new credentials.'

export const sidekiq: Issuer = {
  id: 'sidekiq',
  name: 'Sidekiq Pro and Enterprise',
  sources: [{ url: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sidekiq-gem-credential',
      title: 'Sidekiq gem server credential',
      severity: 'medium',
      grants: 'Downloads the gems that its company has paid for.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['sidekiq', 'contribsys'],
      pattern: /(?<secret>[0-9a-f]{8}:[0-9a-f]{8})/,
      entropyMin: 2.5,
      matches: [
        'BUNDLE_GEMS__CONTRIBSYS__COM=<hex:8>:<hex:8>',
        'bundle config --global enterprise.contribsys.com <hex:8>:<hex:8>',
      ],
      ignores: {
        'one character short': 'BUNDLE_GEMS__CONTRIBSYS__COM=<hex:8>:<hex:7>',
        'a version': 'sidekiq 7.3.0: 20240101',
      },
    },
    {
      id: 'sidekiq-gem-server-url',
      title: 'Sidekiq gem server credential in an address',
      severity: 'medium',
      grants: 'Downloads the gems that its company has paid for.',
      revoke: REVOKE,
      keywords: ['contribsys.com'],
      pattern: /:\/\/(?<secret>[0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com/,
      entropyMin: 2.5,
      matches: [
        "source 'https://<hex:8>:<hex:8>@gems.contribsys.com/' do",
        'gem install sidekiq-ent --source https://<hex:8>:<hex:8>@enterprise.contribsys.com/',
      ],
      ignores: {
        'a variable': "source 'https://$BUNDLE_KEY@gems.contribsys.com/' do",
        'another host': 'https://<hex:8>:<hex:8>@gems.acme.test/',
      },
    },
  ],
}
