import type { Issuer } from '../src/rules/rule.ts'

export const infracost: Issuer = {
  id: 'infracost',
  name: 'Infracost',
  sources: [{ url: 'https://www.infracost.io/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'infracost-api-key',
      title: 'Infracost API key',
      severity: 'low',
      grants: 'Asks for cloud prices; an organisation key of Infracost Cloud also sends and reads its reports.',
      revoke: 'Infracost Cloud: Org settings, API tokens; make a new key.',
      keywords: ['ico-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>ico-[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['INFRACOST_API_KEY=ico-<alnum:32>', 'infracost configure set api_key ico-<alnum:32>'],
      ignores: {
        'one character short': 'INFRACOST_API_KEY=ico-<alnum:31>',
        'a placeholder': 'INFRACOST_API_KEY=ico-<repeat:x:32>',
      },
    },
  ],
}
