import type { Issuer } from '../src/rules/rule.ts'

export const sanity: Issuer = {
  id: 'sanity',
  name: 'Sanity',
  sources: [{ url: 'https://www.sanity.io/docs/content-lake/http-auth', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sanity-auth-token',
      title: 'Sanity auth token',
      severity: 'high',
      grants: 'Reads, and often writes, the datasets of a project.',
      revoke: 'Sanity: sanity.io/manage, the project, API, Tokens; delete the token.',
      shape: 'contextual',
      keywords: ['sanity'],
      pattern: /(?<secret>sk[A-Za-z0-9]{78,180})/,
      entropyMin: 4.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['SANITY_API_TOKEN=sk<alnum:178>', "createClient({ projectId: 'sanity', token: 'sk<alnum:78>' })"],
      ignores: { 'too short': 'sanity: sk<alnum:60>', 'nothing names the vendor': 'sk<alnum:178>' },
    },
  ],
}
