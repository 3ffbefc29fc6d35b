import type { Issuer } from '../src/rules/rule.ts'

export const lineNotify: Issuer = {
  id: 'line-notify',
  name: 'LINE Notify',
  sources: [{ url: 'https://notify-bot.line.me/doc/en/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'line-notify-access-token',
      title: 'LINE Notify access token',
      severity: 'low',
      grants: 'Nothing any more: the service ended in March 2025.',
      revoke: 'Nothing is left to revoke; delete it.',
      shape: 'contextual',
      keywords: ['line_notify', 'linenotify', 'line-notify', 'notify-api.line.me', 'line notify'],
      pattern: /(?<!h1:)(?<secret>[A-Za-z0-9]{43})(?!=)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'LINE_NOTIFY_TOKEN=<alnum:43>',
        'curl https://notify-api.line.me/api/notify -H "Authorization: Bearer <alnum:43>"',
      ],
      ignores: {
        'one character short': 'LINE_NOTIFY_TOKEN=<alnum:42>',
        'a placeholder': 'LINE_NOTIFY_TOKEN=<repeat:x:43>',
        'nothing names the vendor': 'value = "<alnum:43>"',
      },
    },
  ],
}
