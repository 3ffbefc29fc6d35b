import type { Issuer } from '../src/rules/rule.ts'

export const line: Issuer = {
  id: 'line',
  name: 'LINE',
  sources: [{ url: 'https://developers.line.biz/en/docs/basics/channel-access-token/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'line-channel-access-token',
      title: 'LINE channel access token (long-lived)',
      severity: 'high',
      grants: 'With it, reads what people write to the channel, and writes to them in its name.',
      revoke: 'LINE Developers Console: the channel, Messaging API; reissue the token.',
      keywords: ['/1o/w1cdnyilfu=', 'guyhwqfey8slgrxgo3xvw='],
      pattern:
        /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{120,160}(?:dB04t89\/1O\/w1cDnyilFU|GUYhWQfeY8sLGRXgo3xvw)=)(?![A-Za-z0-9+/=])/,
      entropyMin: 3.5,
      matches: [
        'CHANNEL_ACCESS_TOKEN=<base64:150>dB04t89/1O/w1cDnyilFU=',
        "line_bot_api = LineBotApi('<base64:151>GUYhWQfeY8sLGRXgo3xvw=')",
      ],
      ignores: {
        'one character short': 'CHANNEL_ACCESS_TOKEN=<base64:119>dB04t89/1O/w1cDnyilFU=',
        'a placeholder': 'CHANNEL_ACCESS_TOKEN=<repeat:x:150>dB04t89/1O/w1cDnyilFU=',
      },
    },
    {
      id: 'line-channel-access-token-other',
      title: 'LINE channel access token',
      severity: 'high',
      grants: 'With it, reads what people write to the channel, and writes to them in its name.',
      revoke: 'LINE Developers Console: the channel, Messaging API; reissue the token.',
      shape: 'contextual',
      keywords: [
        'channel_access_token',
        'channelaccesstoken',
        'channel-access-token',
        'line_access_token',
        'line_token',
        'linebotapi',
        'line_bot',
        'line-bot',
        'line.channel',
      ],
      pattern: /(?<secret>[A-Za-z0-9+/]{171}=?)/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['LINE_CHANNEL_ACCESS_TOKEN=<base64:171>=', 'channelAccessToken: "<base64:171>="'],
      ignores: {
        'one character short': 'LINE_CHANNEL_ACCESS_TOKEN=<base64:170>=',
        'a placeholder': 'LINE_CHANNEL_ACCESS_TOKEN=<repeat:x:171>=',
        'nothing names the vendor': 'value = "<base64:171>="',
      },
    },
    {
      id: 'line-channel-secret',
      title: 'LINE channel secret',
      severity: 'high',
      grants:
        'Signs what LINE would send to the webhook, and with the channel id gets access tokens and signs users in.',
      revoke: 'LINE Developers Console: the channel, Basic settings; issue a new channel secret.',
      shape: 'contextual',
      keywords: ['channel_secret', 'channelsecret', 'channel-secret', 'line_secret', 'line_login_secret'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['LINE_CHANNEL_SECRET=<hex:32>', 'const config = { channelSecret: "<hex:32>" }'],
      ignores: {
        'one character short': 'LINE_CHANNEL_SECRET=<hex:31>',
        'a placeholder': 'LINE_CHANNEL_SECRET=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
