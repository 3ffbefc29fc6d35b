import type { Issuer } from '../src/rules/rule.ts'

export const coze: Issuer = {
  id: 'coze',
  name: 'Coze',
  sources: [{ url: 'https://www.coze.com/docs/developer_guides/pat', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'coze-personal-access-token',
      title: 'Coze personal access token',
      severity: 'medium',
      grants: 'Runs and changes the agents of the workspaces that it names, at their expense.',
      revoke: 'Coze: API & SDK, Personal access tokens; delete the token.',
      keywords: ['pat_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>pat_[A-Za-z0-9]{64})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['COZE_API_TOKEN=pat_<alnum:64>', 'Authorization: Bearer pat_<alnum:64>'],
      ignores: {
        'one character short': 'COZE_API_TOKEN=pat_<alnum:63>',
        'a placeholder': 'COZE_API_TOKEN=pat_<repeat:x:64>',
      },
    },
  ],
}
