import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Seam: Console, Developer, API Keys; delete the key.'

export const seam: Issuer = {
  id: 'seam',
  name: 'Seam',
  sources: [{ url: 'https://docs.seam.co/latest/core-concepts/authentication/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'seam-api-key',
      title: 'Seam API key',
      severity: 'high',
      grants: 'Opens the locks, and reads and controls the devices, of the workspace.',
      revoke: REVOKE,
      keywords: ['seam_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>seam_(?!test)[A-Za-z0-9]{6,16}_[A-Za-z0-9]{20,40})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'SEAM_API_KEY=seam_<alnum:8>_<alnum:28>',
        "const seam = new Seam({ apiKey: 'seam_<alnum:8>_<alnum:24>' })",
      ],
      ignores: {
        'too short': 'SEAM_API_KEY=seam_<alnum:8>_<alnum:19>',
        'a name': 'seam_allowance_patternPiecesToSewTogether',
        'a placeholder': 'SEAM_API_KEY=seam_<repeat:x:8>_<repeat:x:28>',
      },
    },
    {
      id: 'seam-test-api-key',
      title: 'Seam API key of a sandbox',
      severity: 'low',
      grants: 'Controls invented devices.',
      revoke: REVOKE,
      keywords: ['seam_test'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>seam_test[A-Za-z0-9]{2,16}_[A-Za-z0-9]{20,40})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['SEAM_API_KEY=seam_test<alnum:4>_<alnum:24>', "Seam(api_key='seam_test<alnum:4>_<alnum:26>')"],
      ignores: {
        'too short': 'SEAM_API_KEY=seam_test<alnum:4>_<alnum:19>',
        'a placeholder': 'SEAM_API_KEY=seam_test<repeat:x:4>_<repeat:x:24>',
      },
    },
  ],
}
