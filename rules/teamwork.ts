import type { Issuer } from '../src/rules/rule.ts'

export const teamwork: Issuer = {
  id: 'teamwork',
  name: 'Teamwork',
  sources: [{ url: 'https://apidocs.teamwork.com/guides/teamwork/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'teamwork-api-token',
      title: 'Teamwork API token (CRM, Desk, Spaces)',
      severity: 'medium',
      grants: 'Reads and changes the tickets, deals and pages that its user reaches.',
      revoke: 'Teamwork: profile, API Keys; delete the token.',
      keywords: ['tkn.v1_'],
      pattern: /(?<![A-Za-z0-9_.])(?<secret>tkn\.v1_[A-Za-z0-9+/]{71}=)(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      matches: ['TEAMWORK_TOKEN=tkn.v1_<base64:71>=', 'Authorization: Bearer tkn.v1_<base64:71>='],
      ignores: {
        'one character short': 'TEAMWORK_TOKEN=tkn.v1_<base64:70>=',
        'a placeholder': 'TEAMWORK_TOKEN=tkn.v1_<repeat:x:71>=',
      },
    },
  ],
}
