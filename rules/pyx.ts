import type { Issuer } from '../src/rules/rule.ts'

export const pyx: Issuer = {
  id: 'pyx',
  name: 'Astral pyx',
  sources: [{ url: 'https://docs.pyx.dev/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pyx-api-key',
      title: 'Astral pyx API key',
      severity: 'high',
      grants: 'Downloads, and perhaps publishes, the packages of the workspace.',
      revoke: 'pyx: account settings, API keys; delete the key.',
      keywords: ['sk-pyx-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk-pyx-(?:2[A-Za-z]{45}|[A-Za-z0-9]{64}))(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['PYX_API_KEY=sk-pyx-<alnum:64>', 'pyx auth login --api-key sk-pyx-2<alpha:45>'],
      ignores: {
        'one character short': 'PYX_API_KEY=sk-pyx-<alnum:63>',
        'a placeholder': 'PYX_API_KEY=sk-pyx-<repeat:x:64>',
      },
    },
  ],
}
