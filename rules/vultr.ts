import type { Issuer } from '../src/rules/rule.ts'

export const vultr: Issuer = {
  id: 'vultr',
  name: 'Vultr',
  sources: [{ url: 'https://www.vultr.com/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'vultr-api-key',
      title: 'Vultr API key',
      severity: 'critical',
      grants: 'Makes, reads and destroys everything in the account.',
      revoke: 'Vultr: Account, API; regenerate the key.',
      keywords: ['vultr'],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^A-Z]{0,35}[A-Z])(?=(?:[^0-9]{0,35}[0-9]){2})[A-Z0-9]{36})/,
      entropyMin: 3.5,
      matches: ['VULTR_API_KEY=<upnum:36>', 'vultr = Client("<upnum:36>")'],
      ignores: {
        'one character short': 'VULTR_API_KEY=<upnum:35>',
        'lower case': 'VULTR_API_KEY=<lownum:36>',
      },
    },
  ],
}
