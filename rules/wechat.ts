import type { Issuer } from '../src/rules/rule.ts'

export const wechat: Issuer = {
  id: 'wechat',
  name: 'WeChat',
  sources: [{ url: 'https://developers.weixin.qq.com/doc/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wechat-app-id',
      title: 'WeChat app id',
      severity: 'low',
      keywords: ['wx'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>wx[0-9a-f]{16})(?![A-Za-z0-9_])/,
      partnerOnly: true,
      matches: ['appid=wx<hex:16>', '"appId": "wx<hex:16>"'],
      ignores: { 'one character short': 'wx<hex:15>' },
    },
    {
      id: 'wechat-app-secret',
      title: 'WeChat app secret',
      severity: 'high',
      grants: 'With the app id beside it, acts for the app: reads its users and sends messages.',
      revoke: 'WeChat: mp.weixin.qq.com, Development, Basic configuration; reset the AppSecret.',
      shape: 'contextual',
      keywords: ['wechat', 'weixin', 'secret', 'wx_'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      requires: { rule: 'wechat-app-id', lines: 10 },
      matches: ['appid: wx<hex:16>\nsecret: <hex:32>', 'WECHAT_APPID=wx<hex:16>\nWECHAT_APPSECRET=<hex:32>'],
      ignores: {
        'without the app id': 'wechat: <hex:32>',
        'one character short': 'appid: wx<hex:16>\nwechat: <hex:31>',
      },
    },
  ],
}
