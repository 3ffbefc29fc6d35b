import type { Issuer } from '../src/rules/rule.ts'

export const webPush: Issuer = {
  id: 'web-push',
  name: 'Web Push (VAPID)',
  sources: [{ url: 'https://www.rfc-editor.org/rfc/rfc8292', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'web-push-vapid-private-key',
      title: 'Private key for Web Push (VAPID)',
      severity: 'medium',
      grants: 'Sends notifications to the subscribers of the site.',
      revoke: 'Your deployment: make a new key pair; browsers must subscribe anew.',
      shape: 'contextual',
      keywords: ['vapid', 'setvapiddetails', 'webpush', 'web-push', 'web_push'],
      pattern: /(?<secret>[A-Za-z0-9_-]{43})/,
      entropyMin: 4,
      checks: ['mixed-classes', 'random-text'],
      matches: ['VAPID_PRIVATE_KEY=<base64url:42>Q', "vapidPrivate: '<alnum:43>'"],
      ignores: { 'one character short': 'vapid: <alnum:42>', 'the public half': 'VAPID_PUBLIC_KEY=B<base64url:86>' },
    },
  ],
}
