import type { Issuer } from '../src/rules/rule.ts'

export const prefect: Issuer = {
  id: 'prefect',
  name: 'Prefect',
  sources: [{ url: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'prefect-api-key',
      title: 'Prefect Cloud API key',
      severity: 'high',
      grants:
        'Runs and changes flows, and reads their variables and secret blocks, with the rights of its user or bot.',
      revoke: 'Prefect: Account settings (or Service accounts), API Keys; delete the key.',
      keywords: ['pnu_', 'pnb_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>pn[ub]_[A-Za-z0-9]{36})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['PREFECT_API_KEY=pnu_<alnum:36>', 'prefect cloud login --key pnb_<alnum:36>'],
      ignores: {
        'one character short': 'PREFECT_API_KEY=pnu_<alnum:35>',
        'a placeholder': 'PREFECT_API_KEY=pnu_<repeat:x:36>',
      },
    },
  ],
}
