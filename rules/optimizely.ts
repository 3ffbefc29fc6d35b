import type { Issuer } from '../src/rules/rule.ts'

export const optimizely: Issuer = {
  id: 'optimizely',
  name: 'Optimizely',
  sources: [
    {
      url: 'https://docs.developers.optimizely.com/web-experimentation/reference/authentication',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'optimizely-personal-access-token',
      title: 'Optimizely personal access token',
      severity: 'high',
      grants: 'Changes the experiments and features that run on the sites of its user.',
      revoke: 'Optimizely: Account settings, API Access; delete the token.',
      shape: 'contextual',
      keywords: ['optimizely'],
      pattern: /(?<secret>\d{1,3}:[A-Za-z0-9_-]{50,56})/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: [
        'OPTIMIZELY_TOKEN=2:<base64url:52>',
        "curl https://api.optimizely.com/v2/projects -H 'Authorization: Bearer 2:<alnum:52>'",
      ],
      ignores: { 'too short': 'OPTIMIZELY_TOKEN=2:<alnum:49>', 'a placeholder': 'optimizely: 2:<repeat:x:52>' },
    },
  ],
}
