import type { Issuer } from '../src/rules/rule.ts'

export const mesibo: Issuer = {
  id: 'mesibo',
  name: 'mesibo',
  sources: [{ url: 'https://docs.mesibo.com/api/backend-api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mesibo-app-token',
      title: 'mesibo app token',
      severity: 'medium',
      grants: 'Makes users and tokens of the app, and reads and sends its messages.',
      revoke: 'mesibo console: the app, Settings; generate a new token.',
      shape: 'contextual',
      keywords: ['mesibo'],
      pattern: /(?<!sha256:)(?<secret>(?=[A-Za-z]{0,63}[0-9])[A-Za-z0-9]{64})/,
      entropyMin: 3.5,
      matches: ['MESIBO_APP_TOKEN=<lownum:64>', 'https://api.mesibo.com/api.php?op=useradd&token=<lownum:64>'],
      ignores: {
        'one character short': 'MESIBO_APP_TOKEN=<lownum:63>',
        'a placeholder': 'MESIBO_APP_TOKEN=<repeat:x:64>',
        'nothing names the vendor': 'value = "<lownum:64>"',
      },
    },
  ],
}
