import type { Issuer } from '../src/rules/rule.ts'

export const wordpress: Issuer = {
  id: 'wordpress',
  name: 'WordPress',
  sources: [{ url: 'https://developer.wordpress.org/advanced-administration/security/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wordpress-salt',
      title: 'Key or salt of wp-config.php',
      severity: 'high',
      grants: 'Forges the cookies of everybody who is signed in, administrators among them.',
      revoke: 'wp-config.php: put in new keys and salts (`wp config shuffle-salts`); everybody signs in anew.',
      keywords: ['auth_key', 'auth_salt', 'logged_in_key', 'logged_in_salt', 'nonce_key', 'nonce_salt'],
      pattern:
        /(?:AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)['"]?\s{0,4}(?:,|=>?|:)\s{0,40}['"](?<secret>(?=[A-Za-z0-9]{0,70}[^A-Za-z0-9'"\r\n])[^'"\r\n]{60,72})['"]/,
      entropyMin: 4,
      matches: [
        "define( 'AUTH_KEY',         '<alnum:12>!<alnum:12> {<alnum:12>+<alnum:12>)<alnum:11>' );",
        "define('SECURE_AUTH_SALT', '<alnum:20>@<alnum:20>|-<alnum:20>#');",
        'NONCE_SALT="<alnum:30>;<alnum:31>~%"',
      ],
      ignores: {
        'the text to be replaced': "define( 'AUTH_KEY', 'put your unique phrase here' );",
        'too short': "define( 'AUTH_KEY', '<alnum:12>!<alnum:12>' );",
      },
    },
  ],
}
