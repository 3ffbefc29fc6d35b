import type { Issuer } from '../src/rules/rule.ts'

export const bitrise: Issuer = {
  id: 'bitrise',
  name: 'Bitrise',
  sources: [{ url: 'https://devcenter.bitrise.io/en/accounts/personal-access-tokens.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bitrise-access-token',
      title: 'Bitrise access token',
      severity: 'high',
      grants: 'Starts builds, and reads and changes the apps and artifacts that its owner reaches.',
      revoke: 'Bitrise: Account settings, Security; delete the token.',
      shape: 'contextual',
      keywords: ['bitrise'],
      pattern: /(?<secret>[A-Za-z0-9_-]{60,120})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'BITRISE_TOKEN=<base64url:86>',
        'curl https://api.bitrise.io/v0.1/me -H "Authorization: <base64url:86>"',
      ],
      ignores: {
        'one character short': 'BITRISE_TOKEN=<base64url:59>',
        'a placeholder': 'BITRISE_TOKEN=<repeat:x:86>',
        'nothing names the vendor': 'value = "<base64url:86>"',
      },
    },
  ],
}
