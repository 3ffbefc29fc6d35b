import type { Issuer } from '../src/rules/rule.ts'

export const gocardless: Issuer = {
  id: 'gocardless',
  name: 'GoCardless',
  sources: [{ url: 'https://developer.gocardless.com/getting-started/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'gocardless-access-token',
      title: 'GoCardless access token (live)',
      severity: 'critical',
      grants: 'Collects payments from bank accounts, and reads customers and their mandates.',
      revoke: 'GoCardless: Dashboard, Developers, Access tokens; revoke the token.',
      shape: 'contextual',
      keywords: ['gocardless', 'go_cardless', 'gc_access_token'],
      pattern: /(?<secret>live_[A-Za-z0-9_=-]{40,42})/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'GOCARDLESS_ACCESS_TOKEN=live_<base64url:39>Q',
        'GoCardlessPro::Client.new(access_token: "live_<alnum:40>")',
      ],
      ignores: { 'one character short': 'gocardless: live_<alnum:39>', 'nothing names the vendor': 'live_<alnum:40>' },
    },
  ],
}
