import type { Issuer } from '../src/rules/rule.ts'

export const neon: Issuer = {
  id: 'neon',
  name: 'Neon',
  sources: [{ url: 'https://neon.com/docs/manage/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'neon-api-key',
      title: 'Neon API key',
      severity: 'critical',
      grants: 'Manages the projects of its owner and reads their connection strings.',
      revoke: 'Neon: Account settings (or the organisation, Settings), API keys; revoke the key.',
      keywords: ['napi_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>napi_[A-Za-z0-9]{64})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['NEON_API_KEY=napi_<lownum:64>', 'neonctl projects list --api-key napi_<alnum:64>'],
      ignores: {
        'one character short': 'NEON_API_KEY=napi_<alnum:63>',
        'a function': 'napi_create_string_utf8(env, text, length, result)',
      },
    },
  ],
}
