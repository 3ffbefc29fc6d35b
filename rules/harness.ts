import type { Issuer } from '../src/rules/rule.ts'

export const harness: Issuer = {
  id: 'harness',
  name: 'Harness',
  sources: [
    { url: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'harness-access-token',
      title: 'Harness personal or service account token',
      severity: 'critical',
      grants: 'Runs and changes pipelines, connectors and secrets as its user or service account may.',
      revoke: 'Harness: profile (or the service account), API keys; delete the token.',
      keywords: ['pat.', 'sat.'],
      pattern:
        /(?<![A-Za-z0-9._-])(?<secret>[ps]at\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20})(?![A-Za-z0-9._-])/,
      entropyMin: 3.2,
      matches: [
        'HARNESS_PLATFORM_API_KEY=pat.<base64url:22>.<hex:24>.<alnum:20>',
        'x-api-key: sat.<base64url:22>.<hex:24>.<alnum:20>',
      ],
      ignores: {
        'one character short': 'HARNESS_PLATFORM_API_KEY=pat.<base64url:22>.<hex:24>.<alnum:19>',
        'a placeholder': 'HARNESS_PLATFORM_API_KEY=pat.<repeat:x:22>.<repeat:0:24>.<repeat:x:20>',
      },
    },
  ],
}
