import type { Issuer } from '../src/rules/rule.ts'

export const pushbullet: Issuer = {
  id: 'pushbullet',
  name: 'Pushbullet',
  sources: [{ url: 'https://docs.pushbullet.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pushbullet-access-token',
      title: 'Pushbullet access token',
      severity: 'medium',
      grants: 'Reads and sends the messages, files and notifications of its user.',
      revoke: 'Pushbullet: Settings, Account; delete the access token.',
      keywords: ['pushbullet'],
      // The token begins like a member of an object: the name of the vendor before it decides.
      pattern:
        /(?:pushbullet|PUSHBULLET|Push[Bb]ullet)[^\r\n]{0,80}?(?<![A-Za-z0-9_.])(?<secret>o\.[A-Za-z0-9]{32})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['PUSHBULLET_API_KEY=o.<alnum:32>', "pb = Pushbullet('o.<alnum:32>')"],
      ignores: {
        'one character short': 'PUSHBULLET_API_KEY=o.<alnum:31>',
        'a placeholder': 'pushbullet: o.<repeat:x:32>',
      },
    },
  ],
}
