import type { Issuer } from '../src/rules/rule.ts'

export const pusher: Issuer = {
  id: 'pusher',
  name: 'Pusher Channels',
  sources: [{ url: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pusher-app-secret',
      title: 'Pusher app secret',
      severity: 'medium',
      grants:
        'With the app id and key, which are public, sends events to every client of the app and reads its channels.',
      revoke: 'Pusher: the app, App Keys; create a new pair and revoke this one.',
      shape: 'contextual',
      keywords: ['pusher'],
      // Key and secret look the same: only what is called a secret is one.
      pattern: /(?<secret>(?<=[Ss](?:ecret|ECRET)["']?\s{0,4}(?:=>|[:=,])\s{0,4}["']?)[0-9a-f]{20})/,
      entropyMin: 2.6,
      matches: [
        'PUSHER_APP_SECRET=<hex:20>',
        'new Pusher({ appId: "<digits:7>", key: "<hex:20>", secret: "<hex:20>", cluster: "eu" })',
        "'pusher' => ['key' => '<hex:20>', 'secret' => '<hex:20>']",
      ],
      ignores: { 'the key beside it': 'PUSHER_APP_KEY=<hex:20>', 'one character short': 'PUSHER_APP_SECRET=<hex:19>' },
    },
  ],
}
