import type { Issuer } from '../src/rules/rule.ts'

export const buttercms: Issuer = {
  id: 'buttercms',
  name: 'ButterCMS',
  sources: [{ url: 'https://buttercms.com/docs/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'buttercms-api-token',
      title: 'ButterCMS API token',
      severity: 'medium',
      grants: 'Reads the content of the site; a write token changes it.',
      revoke: 'ButterCMS: Settings; regenerate the token.',
      shape: 'contextual',
      keywords: ['buttercms', 'butter_cms', 'butter-cms'],
      pattern: /(?<![@/])(?<secret>(?=[a-z]{0,39}[0-9])[a-z0-9]{40})/,
      entropyMin: 3,
      matches: ['BUTTERCMS_API_KEY=<hex:40>', 'https://api.buttercms.com/v2/posts/?auth_token=<hex:40>'],
      ignores: {
        'one character short': 'BUTTERCMS_API_KEY=<hex:39>',
        'a placeholder': 'BUTTERCMS_API_KEY=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
        'a commit': '"buttercms": "github:buttercms/buttercms-js#@<hex:40>"',
      },
    },
  ],
}
