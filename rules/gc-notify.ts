import type { Issuer } from '../src/rules/rule.ts'

export const gcNotify: Issuer = {
  id: 'gc-notify',
  name: 'GC Notify',
  sources: [{ url: 'https://documentation.notification.canada.ca/en/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'gc-notify-api-key',
      title: 'GC Notify API key',
      severity: 'high',
      grants: 'Sends mail and text messages in the name of a service of the Government of Canada.',
      revoke: 'GC Notify: API integration, API keys; revoke the key.',
      keywords: ['gcntfy-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>gcntfy-[A-Za-z0-9_.-]{1,60}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/,
      matches: [
        'NOTIFY_API_KEY=gcntfy-acme-mail-<uuid>-<uuid>',
        'Authorization: ApiKey-v1 gcntfy-acme-mail-<uuid>-<uuid>',
      ],
      ignores: {
        'one character short': 'NOTIFY_API_KEY=gcntfy-acme-mail-<uuid>-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder':
          'NOTIFY_API_KEY=gcntfy-acme-mail-00000000-0000-0000-0000-000000000000-00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
