import type { Issuer } from '../src/rules/rule.ts'

export const smartsheet: Issuer = {
  id: 'smartsheet',
  name: 'Smartsheet',
  sources: [
    { url: 'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'smartsheet-access-token',
      title: 'Smartsheet access token',
      severity: 'high',
      grants: 'Reads and changes the sheets that its user reaches.',
      revoke: 'Smartsheet: Personal Settings, API Access; revoke the token.',
      shape: 'contextual',
      keywords: ['smartsheet'],
      pattern: /(?<secret>(?=[^0-9]{0,36}[0-9])(?:[A-Za-z0-9]{37}|[a-z0-9]{26}))/,
      entropyMin: 3.3,
      checks: ['random-text'],
      matches: ['SMARTSHEET_ACCESS_TOKEN=<alnum:37>', "smart = smartsheet.Smartsheet('<lownum:26>')"],
      ignores: {
        'one character short': 'SMARTSHEET_ACCESS_TOKEN=<alnum:36>',
        'a placeholder': 'smartsheet: <repeat:x:37>',
      },
    },
  ],
}
