import type { Issuer } from '../src/rules/rule.ts'

export const segment: Issuer = {
  id: 'segment',
  name: 'Segment',
  sources: [{ url: 'https://segment.com/docs/api/public-api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'segment-public-api-token',
      title: 'Segment Public API token',
      severity: 'high',
      grants: 'Manages the sources, destinations and users of a workspace.',
      revoke: 'Segment: Settings, Workspace settings, Access Management, Tokens; remove the token.',
      keywords: ['sgp_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>sgp_[A-Za-z0-9]{64})(?![A-Za-z0-9_])/,
      entropyMin: 4,
      matches: ['SEGMENT_TOKEN=sgp_<alnum:64>', 'Authorization: Bearer sgp_<alnum:64>'],
      ignores: { 'one character short': 'sgp_<alnum:63>', 'a placeholder': 'sgp_<repeat:x:64>' },
    },
  ],
}
