import type { Issuer } from '../src/rules/rule.ts'

export const telegram: Issuer = {
  id: 'telegram',
  name: 'Telegram',
  sources: [{ url: 'https://core.telegram.org/bots/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'telegram-bot-token',
      title: 'Telegram bot token',
      severity: 'high',
      grants: 'Acts as the bot: reads what is sent to it, and writes to everybody who uses it.',
      revoke: 'Telegram: @BotFather, /revoke.',
      keywords: [':aa'],
      pattern: /(?<![A-Za-z0-9_:-])(?:bot)?(?<secret>[0-9]{8,10}:AA[A-Za-z0-9_-]{33})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'TELEGRAM_BOT_TOKEN=<telegram-token>',
        'https://api.telegram.org/bot<telegram-token>/sendMessage',
        "Bot(token='<digits:9>:AA<base64url:33>')",
      ],
      ignores: { 'one character short': '<digits:10>:AA<base64url:32>', 'a placeholder': '123456789:AA<repeat:x:33>' },
    },
  ],
}
