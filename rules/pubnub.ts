import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'PubNub: Admin Portal; make a new key set and delete this one.'

export const pubnub: Issuer = {
  id: 'pubnub',
  name: 'PubNub',
  sources: [{ url: 'https://www.pubnub.com/docs/general/setup/account-setup', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pubnub-secret-key',
      title: 'PubNub secret key',
      severity: 'high',
      grants: 'Grants access to the channels of the key set, and administers it.',
      revoke: 'PubNub: Admin Portal, the key set; reset the secret key.',
      keywords: ['sec-c-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sec-c-[A-Za-z0-9+/]{48})(?![A-Za-z0-9+/])/,
      entropyMin: 3.5,
      matches: ['PUBNUB_SECRET_KEY=sec-c-<b64:<uuid>>', "new PubNub({ secretKey: 'sec-c-<b64:<uuid>>' })"],
      ignores: {
        'one character short': 'PUBNUB_SECRET_KEY=sec-c-<alnum:47>',
        'a placeholder': 'PUBNUB_SECRET_KEY=sec-c-<repeat:x:48>',
      },
    },
    {
      id: 'pubnub-publish-key',
      title: 'PubNub publish key',
      severity: 'medium',
      grants: 'Writes to the channels of the key set; where Access Manager guards them it is made to be published.',
      revoke: REVOKE,
      keywords: ['pub-c-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>pub-c-[0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['PUBNUB_PUBLISH_KEY=pub-c-<uuid>', "publishKey: 'pub-c-<uuid>'"],
      ignores: {
        'one character short': 'publishKey: pub-c-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'the key for demonstrations': "publishKey: 'demo'",
      },
    },
    {
      id: 'pubnub-subscribe-key',
      title: 'PubNub subscribe key',
      severity: 'low',
      grants: 'Reads the channels of the key set; where Access Manager guards them it is made to be published.',
      revoke: REVOKE,
      keywords: ['sub-c-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>sub-c-[0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['PUBNUB_SUBSCRIBE_KEY=sub-c-<uuid>', "subscribeKey: 'sub-c-<uuid>'"],
      ignores: {
        'one character short': 'subscribeKey: sub-c-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'the key for demonstrations': "subscribeKey: 'demo'",
      },
    },
  ],
}
