import type { Issuer } from '../src/rules/rule.ts'

export const discord: Issuer = {
  id: 'discord',
  name: 'Discord',
  sources: [{ url: 'https://discord.com/developers/docs/reference', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'discord-bot-token',
      title: 'Discord bot token',
      severity: 'high',
      grants: 'Acts as the bot in every server that has it: reads, writes and moderates.',
      revoke: 'Discord: Developer Portal, the application, Bot, Reset Token.',
      shape: 'contextual',
      keywords: ['discord', 'bot', 'token', 'login(', 'run('],
      pattern: /(?<secret>[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40})/,
      checks: ['discord-snowflake'],
      entropyMin: 3.5,
      matches: [
        'DISCORD_TOKEN=<discord-token>',
        "client.login('<discord-token>')",
        'Authorization: Bot <discord-token>',
        'bot.run("<discord-token>")',
      ],
      ignores: {
        'no id in front': 'DISCORD_TOKEN=MT<alpha:22>.<alnum:6>.<base64url:38>',
        'two parts': 'discord token: MTA4NjIyNDgzNDcxOTI1MjQ4.<alnum:6>',
      },
    },
    {
      id: 'discord-webhook-url',
      title: 'Discord webhook',
      severity: 'medium',
      grants: 'Posts to a channel under any name, and deletes the webhook.',
      revoke: 'Discord: settings of the channel, Integrations, Webhooks; delete the webhook.',
      keywords: ['discord.com/api/', 'discordapp.com/api/'],
      pattern:
        /(?<secret>https:\/\/(?:ptb\.|canary\.)?discord(?:app)?\.com\/api\/(?:v[0-9]{1,2}\/)?webhooks\/[0-9]{17,20}\/[A-Za-z0-9_-]{60,70})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'DISCORD_WEBHOOK=https://discord.com/api/webhooks/<digits:18>/<base64url:68>',
        'requests.post("https://discordapp.com/api/v10/webhooks/<digits:19>/<base64url:68>", json=data)',
      ],
      ignores: {
        'too short': 'https://discord.com/api/webhooks/<digits:18>/<base64url:50>',
        'a placeholder': 'https://discord.com/api/webhooks/ID/TOKEN',
      },
    },
    {
      id: 'discord-mfa-token',
      title: 'Discord user token',
      severity: 'high',
      grants: 'Acts as a person on Discord.',
      revoke: 'Discord: User Settings, My Account; change the password.',
      keywords: ['mfa.'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>mfa\.[A-Za-z0-9_-]{84})(?![A-Za-z0-9_-])/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['DISCORD_USER_TOKEN=mfa.<base64url:84>', 'Authorization: mfa.<base64url:84>'],
      ignores: { 'one character short': 'mfa.<base64url:83>', 'a property': 'mfa.isEnabled' },
    },
  ],
}
