import type { Issuer } from '../src/rules/rule.ts'

export const freemius: Issuer = {
  id: 'freemius',
  name: 'Freemius',
  sources: [
    { url: 'https://freemius.com/help/documentation/wordpress-sdk/integrating-freemius-sdk/', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'freemius-secret-key',
      title: 'Freemius secret key',
      severity: 'medium',
      grants: 'Reads and changes the licences, users and payments of the plugin.',
      revoke: 'Freemius: the product, Settings, Keys; write to their support to replace it.',
      keywords: ["'sk_", '"sk_'],
      pattern: /["']secret_key["']\s{0,20}=>\s{0,4}["'](?<secret>sk_[^\s"'`]{29})["']/,
      entropyMin: 3.5,
      matches: [
        "'secret_key' => 'sk_<alnum:12>$<alnum:4>#<alnum:6>@<alnum:4>',",
        'array( "secret_key"  => "sk_<alnum:29>" )',
      ],
      ignores: {
        'one character short': "'secret_key' => 'sk_<alnum:12>$<alnum:4>#<alnum:6>@<alnum:3>',",
        'a placeholder': "'secret_key' => 'sk_<repeat:x:29>'",
      },
    },
  ],
}
