import type { Issuer } from '../src/rules/rule.ts'

export const cloudconvert: Issuer = {
  id: 'cloudconvert',
  name: 'CloudConvert',
  sources: [{ url: 'https://cloudconvert.com/api/v2', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cloudconvert-api-key',
      title: 'CloudConvert API key',
      severity: 'medium',
      grants: 'Converts files at the expense of its owner, and reads those of running jobs.',
      revoke: 'CloudConvert: dashboard, Authorization, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['cloudconvert'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{20,80}\.eyJ[A-Za-z0-9_-]{60,800}\.[A-Za-z0-9_-]{300,700})/,
      checks: ['jwt'],
      matches: [
        'CLOUDCONVERT_API_KEY=<jwt:alg=RS256,typ=JWT,aud=1,scopes=user.read>',
        "new CloudConvert('<jwt:alg=RS256,typ=JWT,aud=1,scopes=user.read>')",
      ],
      ignores: {
        'one character short': 'CLOUDCONVERT_API_KEY=eyJ<alnum:33>.eyJ<alnum:100>',
        'nothing names the vendor': 'value = "<jwt:alg=RS256,typ=JWT,aud=1,scopes=user.read>"',
      },
    },
  ],
}
