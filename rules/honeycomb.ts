import type { Issuer } from '../src/rules/rule.ts'

const KEYS = 'Honeycomb: Environment settings (or Account, Team settings), API Keys; disable or delete the key.'

export const honeycomb: Issuer = {
  id: 'honeycomb',
  name: 'Honeycomb',
  sources: [{ url: 'https://docs.honeycomb.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'honeycomb-ingest-key',
      title: 'Honeycomb ingest or management key',
      severity: 'medium',
      grants: 'Sends events, or manages the environment, by its kind.',
      revoke: KEYS,
      keywords: ['hcaik_', 'hcalk_', 'hcamk_', 'hcbik_', 'hcblk_', 'hcbmk_', 'hcxik_', 'hcxlk_', 'hcxmk_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>hc[abx](?:ik|lk|mk)_[a-z0-9]{58})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['HONEYCOMB_API_KEY=hcaik_<lownum:58>', 'x-honeycomb-team: hcxik_<lownum:58>'],
      ignores: {
        'one character short': 'HONEYCOMB_API_KEY=hcaik_<lownum:57>',
        'a placeholder': 'HONEYCOMB_API_KEY=hcaik_<repeat:x:58>',
      },
    },
    {
      id: 'honeycomb-configuration-key',
      title: 'Honeycomb API key',
      severity: 'medium',
      grants: 'Sends events, and reads or changes queries and boards where its permissions allow.',
      revoke: KEYS,
      keywords: [
        'honeycomb_api',
        'honeycomb-api',
        'honeycombapi',
        'honeycomb_key',
        'honeycomb_writekey',
        'honeycomb_write_key',
        'x-honeycomb-team',
        'honeycomb',
      ],
      shape: 'contextual',
      needsLeadIn: true,
      pattern: /(?<secret>[0-9a-f]{32}|(?=[^A-Z]{0,21}[A-Z])(?=[^a-z]{0,21}[a-z])(?=[^0-9]{0,21}[0-9])[A-Za-z0-9]{22})/,
      entropyMin: 3,
      matches: ['HONEYCOMB_API_KEY=<alnum:22>', 'x-honeycomb-team: <hex:32>'],
      ignores: {
        'one character short': 'HONEYCOMB_API_KEY=<alnum:21>',
        'a placeholder': 'HONEYCOMB_API_KEY=<repeat:x:22>',
      },
    },
  ],
}
