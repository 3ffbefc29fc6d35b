import type { Issuer } from '../src/rules/rule.ts'

export const dingtalk: Issuer = {
  id: 'dingtalk',
  name: 'DingTalk',
  sources: [
    { url: 'https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'dingtalk-webhook-url',
      title: 'DingTalk robot webhook',
      severity: 'medium',
      grants: 'Posts to a group in the name of the robot.',
      revoke: 'DingTalk: the group, Group assistant, the robot; delete it.',
      keywords: ['oapi.dingtalk.com/robot/send?access_token='],
      pattern: /oapi\.dingtalk\.com\/robot\/send\?access_token=(?<secret>[0-9a-f]{64})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: [
        'DINGTALK_WEBHOOK=https://oapi.dingtalk.com/robot/send?access_token=<hex:64>',
        '"webhook": "https://oapi.dingtalk.com/robot/send?access_token=<hex:64>"',
      ],
      ignores: {
        'one character short': 'DINGTALK_WEBHOOK=https://oapi.dingtalk.com/robot/send?access_token=<hex:63>',
        'a placeholder': 'DINGTALK_WEBHOOK=https://oapi.dingtalk.com/robot/send?access_token=<repeat:0:64>',
      },
    },
    {
      id: 'dingtalk-robot-secret',
      title: 'DingTalk robot signing secret',
      severity: 'medium',
      grants: 'Signs what is posted to the webhook of the robot.',
      revoke: 'DingTalk: the group, Group assistant, the robot; reset the secret.',
      shape: 'contextual',
      keywords: ['dingtalk', 'dingding', 'ding_secret', 'robot_secret', 'ding_talk'],
      pattern: /(?<secret>SEC[0-9a-f]{64})/,
      entropyMin: 3,
      matches: ['DINGTALK_SECRET=SEC<hex:64>', 'dingtalk: { secret: "SEC<hex:64>" }'],
      ignores: {
        'one character short': 'DINGTALK_SECRET=SEC<hex:63>',
        'a placeholder': 'DINGTALK_SECRET=SEC<repeat:0:64>',
      },
    },
  ],
}
