import type { Issuer } from '../src/rules/rule.ts'

export const labelStudio: Issuer = {
  id: 'label-studio',
  name: 'Label Studio',
  sources: [{ url: 'https://labelstud.io/guide/access_tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'label-studio-access-token',
      title: 'Label Studio user token',
      severity: 'medium',
      grants: 'Reads and changes the projects, data and annotations that its owner reaches.',
      revoke: 'Label Studio: Account & settings, Legacy token; reset the token.',
      shape: 'contextual',
      keywords: ['label_studio', 'label-studio', 'labelstudio'],
      pattern: /(?<![@/])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: [
        'LABEL_STUDIO_API_KEY=<hex:40>',
        "label_studio_sdk.Client(url='https://ls.acme.com', api_key='<hex:40>')",
      ],
      ignores: {
        'one character short': 'LABEL_STUDIO_API_KEY=<hex:39>',
        'a placeholder': 'LABEL_STUDIO_API_KEY=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
      },
    },
  ],
}
