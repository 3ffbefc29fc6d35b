import type { Issuer } from '../src/rules/rule.ts'

export const rubygems: Issuer = {
  id: 'rubygems',
  name: 'RubyGems',
  sources: [{ url: 'https://guides.rubygems.org/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'rubygems-api-key',
      title: 'RubyGems API key',
      severity: 'critical',
      grants: 'Pushes and yanks gems, or changes their owners, within its scopes.',
      revoke: 'RubyGems: Settings, API keys; delete the key.',
      keywords: ['rubygems_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>rubygems_[0-9a-z]{48})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: [':rubygems_api_key: rubygems_<hex:48>', 'GEM_HOST_API_KEY=rubygems_<hex:48>'],
      ignores: {
        'one character short': 'GEM_HOST_API_KEY=rubygems_<hex:47>',
        'a placeholder': 'GEM_HOST_API_KEY=rubygems_<repeat:0:48>',
      },
    },
  ],
}
