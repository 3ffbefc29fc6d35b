import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Persona: Dashboard, API Keys; expire the key.'

export const persona: Issuer = {
  id: 'persona',
  name: 'Persona',
  sources: [{ url: 'https://docs.withpersona.com/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'persona-production-api-key',
      title: 'Persona production API key',
      severity: 'critical',
      grants: 'Reads the identity documents and reports of the people who were verified.',
      revoke: REVOKE,
      keywords: ['persona_production_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>persona_production_(?=[a-z_-]{0,40}[0-9])[a-z0-9_-]{20,80})(?![A-Za-z0-9_-])/,
      entropyMin: 3.3,
      matches: ['PERSONA_API_KEY=persona_production_<uuid>', 'Authorization: Bearer persona_production_<uuid>'],
      ignores: {
        'too short': 'PERSONA_API_KEY=persona_production_<hex:19>',
        words: 'persona_production_inquiry_template_id',
        'a placeholder': 'PERSONA_API_KEY=persona_production_<repeat:x:36>',
      },
    },
    {
      id: 'persona-sandbox-api-key',
      title: 'Persona sandbox API key',
      severity: 'low',
      grants: 'Reads what was tried out in the sandbox.',
      revoke: REVOKE,
      keywords: ['persona_sandbox_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>persona_sandbox_(?=[a-z_-]{0,40}[0-9])[a-z0-9_-]{20,80})(?![A-Za-z0-9_-])/,
      entropyMin: 3.3,
      matches: ['PERSONA_API_KEY=persona_sandbox_<uuid>', '"personaKey": "persona_sandbox_<uuid>"'],
      ignores: {
        'too short': 'PERSONA_API_KEY=persona_sandbox_<hex:19>',
        'a placeholder': 'PERSONA_API_KEY=persona_sandbox_<repeat:x:36>',
      },
    },
  ],
}
