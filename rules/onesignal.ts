import type { Issuer } from '../src/rules/rule.ts'

export const onesignal: Issuer = {
  id: 'onesignal',
  name: 'OneSignal',
  sources: [{ url: 'https://documentation.onesignal.com/docs/en/keys-and-ids', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'onesignal-api-key',
      title: 'OneSignal API key',
      severity: 'high',
      grants: 'Sends messages to the users of the app (or of every app of the organisation) and reads their data.',
      revoke: 'OneSignal: Settings, Keys & IDs (or Organization, Keys & IDs); delete the key.',
      keywords: ['os_v2_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>os_v2_(?:app|org)_[a-z2-7]{103})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: [
        'ONESIGNAL_API_KEY=os_v2_app_<lower:50><repeat:2:1><lower:51>k',
        'Authorization: Key os_v2_org_<lower:52>7<lower:50>',
      ],
      ignores: {
        'one character short': 'ONESIGNAL_API_KEY=os_v2_app_<lower:102>',
        'a placeholder': 'ONESIGNAL_API_KEY=os_v2_app_<repeat:x:103>',
      },
    },
    {
      id: 'onesignal-rest-api-key',
      title: 'OneSignal REST API key (older form)',
      severity: 'high',
      grants: 'Sends messages to the users of the app and reads their data.',
      revoke: 'OneSignal: Settings, Keys & IDs; rotate the key.',
      shape: 'contextual',
      keywords: ['onesignal', 'one_signal', 'one-signal'],
      // The base64 of a UUID; keys of users look the same.
      pattern: /(?<secret>[A-Za-z0-9]{48})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'ONESIGNAL_REST_API_KEY=<b64:<uuid>>',
        "curl https://onesignal.com/api/v1/notifications -H 'Authorization: Basic <b64:<uuid>>'",
      ],
      ignores: { 'the id of the app': 'ONESIGNAL_APP_ID=<uuid>', 'one character short': 'onesignal: <alnum:47>' },
    },
    {
      id: 'onesignal-rest-api-key-uuid',
      title: 'OneSignal REST API key (oldest form)',
      severity: 'medium',
      grants: 'Sends messages to all users of the app.',
      revoke: 'OneSignal: Settings, Keys & IDs; generate a new REST API key.',
      shape: 'contextual',
      keywords: ['onesignal', 'one_signal', 'one-signal'],
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i,
      entropyMin: 3,
      needsLeadIn: true,
      matches: ['ONESIGNAL_REST_API_KEY=<uuid>'],
      ignores: {
        'the id of the app': 'ONESIGNAL_APP_ID=<uuid>',
        'one character short': 'ONESIGNAL_REST_API_KEY=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
      },
    },
  ],
}
