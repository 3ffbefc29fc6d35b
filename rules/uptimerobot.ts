import type { Issuer } from '../src/rules/rule.ts'

export const uptimerobot: Issuer = {
  id: 'uptimerobot',
  name: 'UptimeRobot',
  sources: [{ url: 'https://uptimerobot.com/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'uptimerobot-api-key',
      title: 'UptimeRobot API key',
      severity: 'low',
      grants: 'Reads, and with the main key changes, the monitors of the account.',
      revoke: 'UptimeRobot: Integrations & API; delete the key.',
      shape: 'contextual',
      keywords: ['uptimerobot', 'uptime_robot', 'uptime-robot', 'uptime robot'],
      pattern: /(?<secret>(?=[A-Za-z]{0,8}[0-9])[A-Za-z0-9]{7,12}-[A-Za-z0-9]{24})/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: [
        'UPTIMEROBOT_API_KEY=u<digits:7>-<hex:24>',
        "curl https://api.uptimerobot.com/v2/getMonitors -d 'api_key=ur<digits:7>-<hex:24>'",
      ],
      ignores: {
        'one character short': 'UPTIMEROBOT_API_KEY=u<digits:7>-<hex:23>',
        'a placeholder': 'uptimerobot: u1234567-<repeat:0:24>',
      },
    },
  ],
}
