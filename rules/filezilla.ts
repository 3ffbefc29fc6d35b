import type { Issuer } from '../src/rules/rule.ts'

export const filezilla: Issuer = {
  id: 'filezilla',
  name: 'FileZilla',
  sources: [{ url: 'https://wiki.filezilla-project.org/FileZilla_Client_Config', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'filezilla-password',
      title: 'Password that FileZilla saved',
      severity: 'high',
      grants: 'Signs in to the server that stands beside it: base64 hides nothing.',
      revoke: 'The server: change the password of the user.',
      keywords: ['<pass encoding='],
      pattern: /<Pass encoding=\\?"base64\\?">(?<secret>[A-Za-z0-9+/]{4,200}={0,2})<\\?\/Pass>/,
      entropyMin: 2.8,
      matches: [
        '<<Host>ftp.acme.com<</Host><<User>bob<</User><<Pass encoding="base64"><b64:<password:12>><</Pass>',
        '<<Pass encoding="base64"><b64:<password:20>><</Pass>',
      ],
      ignores: {
        'an empty one': '<<Pass encoding="base64">-<</Pass>',
        'locked by a master password': '<<Pass encoding="crypt" pubkey="x"><base64:40><</Pass>',
      },
    },
  ],
}
