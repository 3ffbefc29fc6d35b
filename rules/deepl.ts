import type { Issuer } from '../src/rules/rule.ts'

export const deepl: Issuer = {
  id: 'deepl',
  name: 'DeepL',
  sources: [{ url: 'https://developers.deepl.com/docs/getting-started/auth', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'deepl-api-key-free',
      title: 'DeepL API key (free plan)',
      severity: 'low',
      grants: 'Translates at the expense of the monthly allowance of its owner.',
      revoke: 'DeepL: account, API keys; deactivate the key.',
      keywords: [':fx'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:fx)(?![A-Za-z0-9_-])/,
      matches: ['DEEPL_AUTH_KEY=<uuid>:fx', 'Authorization: DeepL-Auth-Key <uuid>:fx'],
      ignores: {
        'one character short': 'DEEPL_AUTH_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>:fx',
        'a placeholder': 'DEEPL_AUTH_KEY=00000000-0000-0000-0000-000000000000:fx',
      },
    },
    {
      id: 'deepl-api-key',
      title: 'DeepL API key (paid plan)',
      severity: 'medium',
      grants: 'Translates at the expense of its owner.',
      revoke: 'DeepL: account, API keys; deactivate the key.',
      shape: 'contextual',
      keywords: ['deepl'],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      matches: [
        'DEEPL_AUTH_KEY=<uuid>',
        'curl https://api.deepl.com/v2/translate -H "Authorization: DeepL-Auth-Key <uuid>"',
      ],
      ignores: {
        'one character short': 'DEEPL_AUTH_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'DEEPL_AUTH_KEY=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
      },
    },
  ],
}
