import type { Issuer } from '../src/rules/rule.ts'

export const browserstack: Issuer = {
  id: 'browserstack',
  name: 'BrowserStack',
  sources: [
    { url: 'https://www.browserstack.com/docs/automate/api-reference/selenium/introduction', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'browserstack-access-key',
      title: 'BrowserStack access key',
      severity: 'medium',
      grants: 'With the user name, runs tests and reads their recordings and uploaded apps.',
      revoke: 'BrowserStack: Account & profile, Authentication & security; reset the access key.',
      shape: 'contextual',
      keywords: ['browserstack', 'browser_stack', 'browserstack.key'],
      pattern: /(?<secret>[A-Za-z0-9]{20})/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: ['BROWSERSTACK_ACCESS_KEY=<alnum:20>', "'browserstack.key': '<alnum:20>'"],
      ignores: {
        'one character short': 'BROWSERSTACK_ACCESS_KEY=<alnum:19>',
        'a placeholder': 'BROWSERSTACK_ACCESS_KEY=<repeat:x:20>',
        'nothing names the vendor': 'value = "<alnum:20>"',
      },
    },
  ],
}
