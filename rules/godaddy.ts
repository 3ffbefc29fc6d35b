import type { Issuer } from '../src/rules/rule.ts'

export const godaddy: Issuer = {
  id: 'godaddy',
  name: 'GoDaddy',
  sources: [{ url: 'https://developer.godaddy.com/getstarted', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'godaddy-sso-key',
      title: 'GoDaddy API key and secret',
      severity: 'critical',
      grants: 'Changes the DNS of the domains of its owner, buys new ones, and moves them away.',
      revoke: 'GoDaddy developer portal: API keys; delete the key.',
      keywords: ['sso-key '],
      pattern: /sso-key (?<secret>[A-Za-z0-9_]{8,40}:[A-Za-z0-9]{20,24})(?![A-Za-z0-9])/,
      entropyMin: 3.2,
      matches: [
        'curl -H "Authorization: sso-key <alnum:12>_<alnum:22>:<alnum:22>" https://api.godaddy.com/v1/domains',
        "headers['Authorization'] = 'sso-key <alnum:12>_<alnum:22>:<alnum:22>'",
      ],
      ignores: {
        'one character short':
          'curl -H "Authorization: sso-key <alnum:12>_<alnum:22>:<alnum:19>" https://api.godaddy.com/v1/domains',
        'a placeholder':
          'curl -H "Authorization: sso-key <repeat:x:12>_<repeat:x:22>:<repeat:x:22>" https://api.godaddy.com/v1/domains',
      },
    },
    {
      id: 'godaddy-api-secret',
      title: 'GoDaddy API secret',
      severity: 'critical',
      grants: 'With the key, changes the DNS of the domains of its owner, buys new ones, and moves them away.',
      revoke: 'GoDaddy developer portal: API keys; delete the key.',
      shape: 'contextual',
      keywords: ['godaddy', 'gd_secret'],
      pattern: /(?<secret>[A-Za-z0-9]{22})/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: ['GODADDY_API_SECRET=<alnum:22>', 'godaddy: { secret: "<alnum:22>" }'],
      ignores: {
        'one character short': 'GODADDY_API_SECRET=<alnum:21>',
        'a placeholder': 'GODADDY_API_SECRET=<repeat:x:22>',
        'nothing names the vendor': 'value = "<alnum:22>"',
      },
    },
  ],
}
