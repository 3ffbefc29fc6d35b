import type { Issuer } from '../src/rules/rule.ts'

export const calCom: Issuer = {
  id: 'cal-com',
  name: 'Cal.com',
  sources: [{ url: 'https://cal.com/docs/api-reference/v1/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cal-com-live-api-key',
      title: 'Cal.com API key',
      severity: 'medium',
      grants: 'Reads and books, moves and cancels the appointments of its owner.',
      revoke: 'Cal.com: Settings, Developer, API keys; delete the key.',
      keywords: ['cal_live_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>cal_live_[0-9a-z]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['CALCOM_API_KEY=cal_live_<hex:32>', 'Authorization: Bearer cal_live_<hex:32>'],
      ignores: {
        'one character short': 'CALCOM_API_KEY=cal_live_<hex:31>',
        'a placeholder': 'CALCOM_API_KEY=cal_live_<repeat:0:32>',
      },
    },
    {
      id: 'cal-com-api-key',
      title: 'Cal.com API key (self-hosted)',
      severity: 'medium',
      grants: 'Reads and books, moves and cancels the appointments of its owner.',
      revoke: 'Cal.com: Settings, Developer, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['cal.com', 'calcom', 'cal_com', 'cal_api'],
      pattern: /(?<secret>cal_[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['CALCOM_API_KEY=cal_<hex:32>', 'https://api.cal.com/v1/bookings?apiKey=cal_<hex:32>'],
      ignores: {
        'one character short': 'CALCOM_API_KEY=cal_<hex:31>',
        'a placeholder': 'CALCOM_API_KEY=cal_<repeat:0:32>',
        'nothing names the vendor': 'value = "cal_<hex:32>"',
      },
    },
  ],
}
