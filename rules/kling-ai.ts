import type { Issuer } from '../src/rules/rule.ts'

export const klingAi: Issuer = {
  id: 'kling-ai',
  name: 'Kling AI',
  sources: [{ url: 'https://app.klingai.com/global/dev/document-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'kling-ai-secret-key',
      title: 'Kling AI access key or secret key',
      severity: 'medium',
      grants: 'Both keys together sign tokens that make videos at the expense of their owner.',
      revoke: 'Kling AI developer console: API keys; delete the key.',
      shape: 'contextual',
      keywords: ['klingai', 'kling', 'kling_ai'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['KLINGAI_SECRET_KEY=<alnum:32>', 'kling: { access_key: "<alnum:32>" }'],
      ignores: {
        'one character short': 'KLINGAI_SECRET_KEY=<alnum:31>',
        'a placeholder': 'KLINGAI_SECRET_KEY=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
  ],
}
