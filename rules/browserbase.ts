import type { Issuer } from '../src/rules/rule.ts'

export const browserbase: Issuer = {
  id: 'browserbase',
  name: 'Browserbase',
  sources: [{ url: 'https://docs.browserbase.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'browserbase-api-key',
      title: 'Browserbase API key',
      severity: 'medium',
      grants: 'Opens browsers, and reads sessions with their cookies and recordings.',
      revoke: 'Browserbase: Settings, API keys; roll the key.',
      keywords: ['bb_live_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>bb_live_[A-Za-z0-9_-]{27})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['BROWSERBASE_API_KEY=bb_live_<base64url:27>', "new Browserbase({ apiKey: 'bb_live_<base64url:27>' })"],
      ignores: {
        'one character short': 'BROWSERBASE_API_KEY=bb_live_<base64url:26>',
        'a placeholder': 'BROWSERBASE_API_KEY=bb_live_<repeat:x:27>',
      },
    },
    {
      id: 'browserbase-test-api-key',
      title: 'Browserbase test API key',
      severity: 'low',
      grants: 'Opens browsers of the test mode.',
      keywords: ['bb_test_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>bb_test_[A-Za-z0-9_-]{27})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['BROWSERBASE_API_KEY=bb_test_<base64url:27>', "new Browserbase({ apiKey: 'bb_test_<base64url:27>' })"],
      ignores: {
        'one character short': 'BROWSERBASE_API_KEY=bb_test_<base64url:26>',
        'a placeholder': 'BROWSERBASE_API_KEY=bb_test_<repeat:x:27>',
      },
    },
  ],
}
