import type { Issuer } from '../src/rules/rule.ts'

export const ubidots: Issuer = {
  id: 'ubidots',
  name: 'Ubidots',
  sources: [{ url: 'https://docs.ubidots.com/reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ubidots-token',
      title: 'Ubidots token or API key',
      severity: 'medium',
      grants: 'Reads and writes the devices and measurements of its user.',
      revoke: 'Ubidots: profile, API Credentials; delete the token.',
      keywords: ['bbff-', 'bbus-', 'bbau-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>BB(?:FF|US|AU)-[A-Za-z0-9]{30,40})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'UBIDOTS_TOKEN=BBFF-<alnum:30>',
        "curl https://industrial.api.ubidots.com/api/v2.0/devices/ -H 'X-Auth-Token: BBUS-<alnum:30>'",
      ],
      ignores: {
        'one character short': 'UBIDOTS_TOKEN=BBFF-<alnum:29>',
        'a placeholder': 'UBIDOTS_TOKEN=BBFF-<repeat:x:30>',
      },
    },
  ],
}
