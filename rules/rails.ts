import type { Issuer } from '../src/rules/rule.ts'

export const rails: Issuer = {
  id: 'rails',
  name: 'Ruby on Rails',
  sources: [{ url: 'https://guides.rubyonrails.org/security.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'rails-secret-key-base',
      title: 'Rails secret_key_base',
      severity: 'high',
      grants:
        'Forges sessions and everything else that the application signs or encrypts; old versions run code from a session.',
      revoke: 'Your deployment: `bin/rails secret`, set the new value; sessions end.',
      shape: 'named',
      keywords: ['secret_key_base', 'secretkeybase', 'secret_token'],
      pattern: /^(?<secret>[0-9a-f]{128})$/,
      entropyMin: 3.5,
      matches: [
        'SECRET_KEY_BASE=<hex:128>',
        'production:\n  secret_key_base: <hex:128>',
        "Acme::Application.config.secret_token = '<hex:128>'",
      ],
      ignores: {
        'one character short': 'secret_key_base_part: <hex:127>',
        'read from the environment': 'secret_key_base: <<%= ENV["SECRET_KEY_BASE"] %>',
      },
    },
    {
      id: 'rails-master-key',
      title: 'Rails master key',
      severity: 'critical',
      grants: 'Decrypts the credentials of the application.',
      revoke:
        'Your deployment: make new credentials with `bin/rails credentials:edit`, and replace every secret in them.',
      shape: 'named',
      keywords: ['rails_master_key', 'railsmasterkey', 'rails-master-key'],
      pattern: /^(?<secret>[0-9a-f]{32})$/,
      entropyMin: 3,
      matches: ['RAILS_MASTER_KEY=<hex:32>', 'rails_master_key: "<hex:32>"'],
      ignores: {
        'one character short': 'RAILS_MASTER_KEY_PART: <hex:31>',
        'read from elsewhere': 'RAILS_MASTER_KEY=$(cat config/master.key)',
      },
    },
  ],
}
