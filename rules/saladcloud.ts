import type { Issuer } from '../src/rules/rule.ts'

export const saladcloud: Issuer = {
  id: 'saladcloud',
  name: 'SaladCloud',
  sources: [{ url: 'https://docs.salad.com/reference/api-usage', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'saladcloud-api-key',
      title: 'SaladCloud API key',
      severity: 'medium',
      grants: 'Starts containers and jobs at the expense of the organisation.',
      revoke: 'SaladCloud: profile menu, API Access; rotate the key.',
      keywords: ['salad_cloud_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>salad_cloud_[A-Za-z0-9]{1,7}_[A-Za-z0-9]{16,235})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['SALAD_API_KEY=salad_cloud_user_<alnum:49>', 'Salad-Api-Key: salad_cloud_org_<alnum:49>'],
      ignores: {
        'too short': 'SALAD_API_KEY=salad_cloud_user_<alnum:15>',
        'a placeholder': 'SALAD_API_KEY=salad_cloud_user_<repeat:x:49>',
      },
    },
  ],
}
