import type { Issuer } from '../src/rules/rule.ts'

export const close: Issuer = {
  id: 'close',
  name: 'Close',
  sources: [{ url: 'https://developer.close.com/topics/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'close-api-key',
      title: 'Close API key',
      severity: 'high',
      grants: 'Reads and writes the leads, messages and calls of the organisation.',
      revoke: 'Close: Settings, Developer, API keys; delete the key.',
      shape: 'contextual',
      keywords: [
        'close_api',
        'close.com',
        'close.io',
        'closeio',
        'close_io',
        'close_crm',
        'close-api',
        'closecrm',
        'closeapi',
      ],
      pattern: /(?<secret>api_[A-Za-z0-9.]{45})/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: ['CLOSE_API_KEY=api_<alnum:22>.<alnum:22>', "close_api: { key: 'api_<alnum:22>.<alnum:22>' }"],
      ignores: {
        'one character short': 'CLOSE_API_KEY=api_<alnum:22>.<alnum:21>',
        'a placeholder': 'CLOSE_API_KEY=api_<repeat:x:22>.<repeat:x:22>',
        'nothing names the vendor': 'value = "api_<alnum:22>.<alnum:22>"',
      },
    },
  ],
}
