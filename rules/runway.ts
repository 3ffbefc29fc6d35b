import type { Issuer } from '../src/rules/rule.ts'

export const runway: Issuer = {
  id: 'runway',
  name: 'Runway',
  sources: [{ url: 'https://docs.dev.runwayml.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'runway-api-secret',
      title: 'Runway API key',
      severity: 'medium',
      grants: 'Generates videos and pictures at the expense of the organisation.',
      revoke: 'Runway: Developer portal, API Keys; disable the key.',
      shape: 'contextual',
      keywords: ['runway'],
      pattern: /(?<secret>key_[0-9a-f]{128})/,
      entropyMin: 3.3,
      matches: ['RUNWAYML_API_SECRET=key_<hex:128>', "new RunwayML({ apiKey: 'key_<hex:128>' })"],
      ignores: {
        'one character short': 'RUNWAYML_API_SECRET=key_<hex:127>',
        'a placeholder': 'RUNWAYML_API_SECRET=key_<repeat:0:128>',
      },
    },
  ],
}
