import type { Issuer } from '../src/rules/rule.ts'

export const browserUse: Issuer = {
  id: 'browser-use',
  name: 'Browser Use',
  sources: [{ url: 'https://docs.browser-use.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'browser-use-api-key',
      title: 'Browser Use Cloud API key',
      severity: 'medium',
      grants: 'Runs browser agents, and reads their sessions, at the expense of its owner.',
      revoke: 'Browser Use Cloud: Settings, API keys; delete the key.',
      keywords: ['bu_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>bu_[A-Za-z0-9_-]{40,60})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['BROWSER_USE_API_KEY=bu_<base64url:43>', 'X-Browser-Use-API-Key: bu_<base64url:43>'],
      ignores: {
        'one character short': 'BROWSER_USE_API_KEY=bu_<alnum:39>',
        'a placeholder': 'BROWSER_USE_API_KEY=bu_<repeat:x:43>',
      },
    },
  ],
}
