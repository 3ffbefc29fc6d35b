import type { Issuer } from '../src/rules/rule.ts'

export const tines: Issuer = {
  id: 'tines',
  name: 'Tines',
  sources: [{ url: 'https://www.tines.com/docs/actions/types/webhook/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tines-webhook-url',
      title: 'Tines webhook address',
      severity: 'medium',
      grants: 'Starts the story that listens there, with data of the sender.',
      revoke: 'Tines: the webhook action; change its secret.',
      keywords: ['.tines.com/webhook/', '.tines.io/webhook/'],
      pattern:
        /(?<secret>https:\/\/[A-Za-z0-9_-]{1,63}\.tines\.(?:com|io)\/webhook\/[a-z0-9]{32}\/[a-z0-9]{32})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: [
        'TINES_WEBHOOK_URL=https://acme-1.tines.com/webhook/<hex:32>/<hex:32>',
        "curl -X POST 'https://acme.tines.io/webhook/<hex:32>/<lownum:32>' -d '{}'",
      ],
      ignores: {
        'one character short': 'https://acme-1.tines.com/webhook/<hex:32>/<hex:31>',
        'a placeholder': 'https://acme-1.tines.com/webhook/<repeat:x:32>/<repeat:x:32>',
      },
    },
  ],
}
