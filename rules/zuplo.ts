import type { Issuer } from '../src/rules/rule.ts'

export const zuplo: Issuer = {
  id: 'zuplo',
  name: 'Zuplo',
  sources: [{ url: 'https://zuplo.com/docs/articles/api-key-management', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'zuplo-api-key',
      title: 'Zuplo API key',
      severity: 'medium',
      grants: 'Calls the API that the gateway guards, in the name of its consumer.',
      revoke: 'Zuplo: the project, Services, API Key Service; delete the key.',
      keywords: ['zpka_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>zpka_[a-z0-9]{32}_[0-9a-f]{8})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      checks: ['zuplo-crc32'],
      matches: ['API_KEY=<zuplo-key>', 'Authorization: Bearer <zuplo-key>'],
      ignores: {
        'a placeholder': 'API_KEY=zpka_<repeat:x:32>_<repeat:0:8>',
        'one character short': 'API_KEY=zpka_<lownum:32>_<hex:7>',
      },
    },
  ],
}
