import type { Issuer } from '../src/rules/rule.ts'

export const endorLabs: Issuer = {
  id: 'endor-labs',
  name: 'Endor Labs',
  sources: [{ url: 'https://docs.endorlabs.com/administration/api-keys/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'endor-labs-api-key',
      title: 'Endor Labs API key or secret',
      severity: 'high',
      grants: 'Key and secret together read the findings of the tenant, and change its projects, as their role allows.',
      revoke: 'Endor Labs: Access control, API keys; delete the key.',
      keywords: ['endr+'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>endr\+[A-Za-z0-9-]{16})(?![A-Za-z0-9-])/,
      entropyMin: 3,
      matches: ['ENDOR_API_CREDENTIALS_SECRET=endr+<alnum:16>', 'endorctl scan --api-key=endr+<alnum:16>'],
      ignores: {
        'one character short': 'ENDOR_API_CREDENTIALS_SECRET=endr+<alnum:15>',
        'a placeholder': 'ENDOR_API_CREDENTIALS_SECRET=endr+<repeat:x:16>',
      },
    },
  ],
}
