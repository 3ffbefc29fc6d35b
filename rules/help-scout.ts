import type { Issuer } from '../src/rules/rule.ts'

export const helpScout: Issuer = {
  id: 'help-scout',
  name: 'Help Scout',
  sources: [{ url: 'https://developer.helpscout.com/mailbox-api/overview/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'help-scout-app-secret',
      title: 'Help Scout app secret or API key',
      severity: 'medium',
      grants: 'Reads and writes conversations and customers, or the articles of the help site.',
      revoke: 'Help Scout: Your profile, My apps (or API keys); delete the app or key.',
      shape: 'contextual',
      keywords: ['helpscout', 'help_scout', 'help-scout', 'help scout'],
      pattern: /(?<secret>[A-Za-z0-9]{32,40})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['HELPSCOUT_APP_SECRET=<alnum:32>', 'helpscout: { docsApiKey: "<hex:40>" }'],
      ignores: {
        'one character short': 'HELPSCOUT_APP_SECRET=<alnum:31>',
        'a placeholder': 'HELPSCOUT_APP_SECRET=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
  ],
}
