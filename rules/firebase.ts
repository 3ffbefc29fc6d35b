import type { Issuer } from '../src/rules/rule.ts'

export const firebase: Issuer = {
  id: 'firebase',
  name: 'Firebase',
  sources: [{ url: 'https://firebase.google.com/docs/cloud-messaging', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'firebase-server-key',
      title: 'Firebase Cloud Messaging server key',
      severity: 'medium',
      grants: 'Sent messages to every device of the app through the legacy API, which Google has shut down for most.',
      revoke: 'Firebase: Project settings, Cloud Messaging; delete the server key.',
      keywords: [':apa91b'],
      pattern: /(?<![\w-])(?<secret>AAAA[\w-]{7}:APA91b[\w-]{134})(?![\w-])/,
      entropyMin: 4,
      matches: [
        'FCM_SERVER_KEY=AAAA<base64url:7>:APA91b<base64url:134>',
        '"server_key": "AAAA<base64url:7>:APA91b<base64url:134>"',
      ],
      ignores: {
        'one character short': 'FCM_SERVER_KEY=AAAA<base64url:7>:APA91b<base64url:133>',
        'the token of a device': 'device = <base64url:22>:APA91b<base64url:134>',
      },
    },
  ],
}
