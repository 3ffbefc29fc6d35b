import type { Issuer } from '../src/rules/rule.ts'

export const fileIo: Issuer = {
  id: 'file-io',
  name: 'file.io',
  sources: [{ url: 'https://www.file.io/developers', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'file-io-api-key',
      title: 'file.io API key',
      severity: 'low',
      grants: 'Reads and deletes the files that its owner shares.',
      revoke: 'file.io: account; regenerate the key.',
      shape: 'contextual',
      keywords: ['file.io', 'fileio', 'file_io'],
      pattern: /(?<secret>[0-9A-Z]{7}\.[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7})/,
      entropyMin: 3,
      matches: [
        'FILEIO_API_KEY=<upnum:7>.<upnum:7>-<upnum:7>-<upnum:7>-<upnum:7>',
        'curl https://file.io/me -H "Authorization: Bearer <upnum:7>.<upnum:7>-<upnum:7>-<upnum:7>-<upnum:7>"',
      ],
      ignores: {
        'one character short': 'FILEIO_API_KEY=<upnum:7>.<upnum:7>-<upnum:7>-<upnum:7>-<upnum:6>',
        'a placeholder': 'FILEIO_API_KEY=<repeat:X:7>.<repeat:X:7>-<repeat:X:7>-<repeat:X:7>-<repeat:X:7>',
        'nothing names the vendor': 'value = "<upnum:7>.<upnum:7>-<upnum:7>-<upnum:7>-<upnum:7>"',
      },
    },
  ],
}
