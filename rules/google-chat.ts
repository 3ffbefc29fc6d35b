import type { Issuer } from '../src/rules/rule.ts'

export const googleChat: Issuer = {
  id: 'google-chat',
  name: 'Google Chat',
  sources: [{ url: 'https://developers.google.com/workspace/chat/quickstart/webhooks', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'google-chat-webhook-url',
      title: 'Google Chat incoming webhook',
      severity: 'medium',
      grants: 'Posts to a space in the name of the webhook.',
      revoke: 'Google Chat: the space, Apps & integrations, Webhooks; delete the webhook.',
      keywords: ['chat.googleapis.com/v1/spaces/'],
      pattern:
        /(?<secret>https:\/\/chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{8,16}\/messages\?key=AIzaSy[A-Za-z0-9_-]{33}&token=[A-Za-z0-9_%-]{43,60})(?![A-Za-z0-9_%-])/,
      entropyMin: 3.5,
      matches: [
        'GOOGLE_CHAT_WEBHOOK=https://chat.googleapis.com/v1/spaces/<alnum:11>/messages?key=<google-api-key>&token=<base64url:43>',
        '"url": "https://chat.googleapis.com/v1/spaces/<alnum:11>/messages?key=<google-api-key>&token=<base64url:43>%3D"',
      ],
      ignores: { 'without a token': 'https://chat.googleapis.com/v1/spaces/<alnum:11>/messages?key=ABC' },
    },
  ],
}
