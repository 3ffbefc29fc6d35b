import type { Issuer } from '../src/rules/rule.ts'

export const clickup: Issuer = {
  id: 'clickup',
  name: 'ClickUp',
  sources: [{ url: 'https://developer.clickup.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'clickup-personal-token',
      title: 'ClickUp personal API token',
      severity: 'high',
      grants: 'Reads and writes the workspaces that its owner reaches.',
      revoke: 'ClickUp: Settings, Apps (API Token); regenerate the token.',
      keywords: ['pk_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>pk_[0-9]{7,10}_[A-Z0-9]{32})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      matches: ['CLICKUP_TOKEN=pk_<digits:8>_<upnum:32>', 'Authorization: pk_<digits:9>_<upnum:32>'],
      ignores: { 'one character short': 'pk_<digits:8>_<upnum:31>', 'a placeholder': 'pk_12345678_<repeat:X:32>' },
    },
  ],
}
