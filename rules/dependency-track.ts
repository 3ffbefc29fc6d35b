import type { Issuer } from '../src/rules/rule.ts'

export const dependencyTrack: Issuer = {
  id: 'dependency-track',
  name: 'OWASP Dependency-Track',
  sources: [{ url: 'https://docs.dependencytrack.org/integrations/rest-api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'dependency-track-api-key',
      title: 'Dependency-Track API key',
      severity: 'high',
      grants: 'Reads and changes projects, components and findings as its team may.',
      revoke: 'Dependency-Track: Administration, Access Management, Teams; delete the key.',
      keywords: ['odt_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32,255})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'DTRACK_API_KEY=odt_<alnum:8>_<alnum:32>',
        "curl -H 'X-Api-Key: odt_<alnum:32>' https://dtrack.acme.test/api/v1/project",
      ],
      ignores: {
        'one character short': 'DTRACK_API_KEY=odt_<alnum:31>',
        'a placeholder': 'DTRACK_API_KEY=odt_<repeat:x:32>',
      },
    },
  ],
}
