import type { Issuer } from '../src/rules/rule.ts'

export const lark: Issuer = {
  id: 'lark',
  name: 'Lark and Feishu',
  sources: [
    {
      url: 'https://open.larksuite.com/document/home/introduction-to-custom-app-development/self-built-application-development-process',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'lark-app-secret',
      title: 'Lark and Feishu app secret',
      severity: 'high',
      grants: 'With the app id, reads and writes the messages, documents and calendars that the app may.',
      revoke: 'Lark Developer Console: the app, Credentials; reset the app secret.',
      shape: 'contextual',
      keywords: ['feishu', 'larksuite', 'lark'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['FEISHU_APP_SECRET=<alnum:32>', 'lark: { appSecret: "<alnum:32>" }'],
      ignores: {
        'one character short': 'FEISHU_APP_SECRET=<alnum:31>',
        'a placeholder': 'FEISHU_APP_SECRET=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
    {
      id: 'lark-app-secret-beside-id',
      title: 'Lark and Feishu app secret beside its app id',
      severity: 'high',
      grants: 'With the app id, reads and writes the messages, documents and calendars that the app may.',
      revoke: 'Lark Developer Console: the app, Credentials; reset the app secret.',
      shape: 'contextual',
      keywords: ['app_secret', 'appsecret', 'app-secret'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      requires: { rule: 'lark-app-id', lines: 5 },
      matches: [
        'app_id: cli_<lownum:16>\napp_secret: <alnum:32>',
        "new Client({ appId: 'cli_<lownum:16>', appSecret: '<alnum:32>' })",
      ],
      ignores: {
        'one character short': 'app_id: cli_<lownum:16>\napp_secret: <alnum:31>',
        'a placeholder': 'app_id: cli_<lownum:16>\napp_secret: <repeat:x:32>',
        'no app id near': 'app_secret: <alnum:32>',
      },
    },
    {
      id: 'lark-app-id',
      title: 'Lark and Feishu app id',
      severity: 'low',
      grants: 'Nothing without its secret.',
      keywords: ['cli_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>cli_[A-Za-z0-9]{16})(?![A-Za-z0-9_-])/,
      entropyMin: 3.2,
      partnerOnly: true,
      matches: ['LARK_APP_ID=cli_<lownum:16>'],
      ignores: {
        'one character short': 'LARK_APP_ID=cli_<lownum:15>',
        'a placeholder': 'LARK_APP_ID=cli_<repeat:x:16>',
      },
    },
    {
      id: 'lark-access-token',
      title: 'Lark and Feishu access token',
      severity: 'medium',
      grants: 'Acts for the app in one company, or for one person, for about two hours.',
      revoke: 'It ends by itself; reset the app secret to stop new ones.',
      shape: 'contextual',
      keywords: ['lark', 'feishu', 'larksuite', 'tenant_access_token', 'user_access_token', 'app_access_token'],
      pattern: /(?<secret>[tua]-(?=[A-Za-z._]{0,49}[0-9])[A-Za-z0-9._]{20,60})/,
      entropyMin: 3.5,
      matches: [
        'LARK_TENANT_ACCESS_TOKEN=t-g<upnum:39>',
        '"tenant_access_token": "t-g<upnum:39>"',
        'feishu: { token: "u-<alnum:22>" }',
      ],
      ignores: {
        'one character short': 'LARK_TENANT_ACCESS_TOKEN=t-g<upnum:18>',
        'a placeholder': 'LARK_TENANT_ACCESS_TOKEN=t-g<repeat:X:39>',
        'nothing names the vendor': 'value: t-g<upnum:39>',
      },
    },
    {
      id: 'lark-webhook-url',
      title: 'Lark and Feishu custom bot webhook',
      severity: 'medium',
      grants: 'Posts to a group in the name of the bot.',
      revoke: 'Lark: the group, Settings, Bots; remove the bot.',
      keywords: ['/open-apis/bot/v2/hook/'],
      pattern:
        /open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
      sources: [{ url: 'https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot', readOn: '2026-11-22' }],
      matches: [
        'FEISHU_WEBHOOK=https://open.feishu.cn/open-apis/bot/v2/hook/<uuid>',
        '"url": "https://open.larksuite.com/open-apis/bot/v2/hook/<uuid>"',
      ],
      ignores: {
        'one character short':
          'FEISHU_WEBHOOK=https://open.feishu.cn/open-apis/bot/v2/hook/<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder':
          'FEISHU_WEBHOOK=https://open.feishu.cn/open-apis/bot/v2/hook/00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
