import type { Issuer } from '../src/rules/rule.ts'

export const helicone: Issuer = {
  id: 'helicone',
  name: 'Helicone',
  sources: [{ url: 'https://docs.helicone.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'helicone-api-key',
      title: 'Helicone API key',
      severity: 'low',
      grants: 'Logs requests to models, and reads those logged, prompts included.',
      revoke: 'Helicone: Settings, API keys; delete the key.',
      keywords: ['sk-helicone-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk-helicone-(?:[a-z]{2}-)?[a-z0-9]{7}(?:-[a-z0-9]{7}){3})(?![A-Za-z0-9_-])/,
      entropyMin: 3.3,
      matches: [
        'HELICONE_API_KEY=sk-helicone-<lownum:7>-<lownum:7>-<lownum:7>-<lownum:7>',
        'Helicone-Auth: Bearer sk-helicone-<lownum:7>-<lownum:7>-<lownum:7>-<lownum:7>',
      ],
      ignores: {
        'one character short': 'HELICONE_API_KEY=sk-helicone-<lownum:7>-<lownum:7>-<lownum:7>-<lownum:6>',
        'a placeholder': 'HELICONE_API_KEY=sk-helicone-<repeat:x:7>-<repeat:x:7>-<repeat:x:7>-<repeat:x:7>',
      },
    },
  ],
}
