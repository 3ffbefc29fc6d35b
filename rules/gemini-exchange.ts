import type { Issuer } from '../src/rules/rule.ts'

export const geminiExchange: Issuer = {
  id: 'gemini-exchange',
  name: 'Gemini (exchange)',
  sources: [{ url: 'https://docs.gemini.com/rest-api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'gemini-exchange-api-secret',
      title: 'Gemini (exchange) API secret',
      severity: 'critical',
      grants: 'With the key, reads balances, trades, and withdraws where that is permitted.',
      revoke: 'Gemini: Account settings, API; revoke the key.',
      shape: 'contextual',
      keywords: ['gemini_api_secret', 'gemini_secret', 'gemini-secret', 'geminiapisecret', 'geminisecret'],
      pattern: /(?<secret>[A-Za-z0-9]{27,28})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      requires: { rule: 'gemini-exchange-api-key', lines: 5 },
      matches: [
        'GEMINI_API_KEY=account-<alnum:20>\nGEMINI_API_SECRET=<alnum:27>',
        'gemini_key: master-<alnum:20>\ngemini_secret: <alnum:27>',
      ],
      ignores: {
        'one character short': 'GEMINI_API_KEY=account-<alnum:20>\nGEMINI_API_SECRET=<alnum:26>',
        'a placeholder': 'GEMINI_API_KEY=account-<alnum:20>\nGEMINI_API_SECRET=<repeat:x:27>',
        'nothing names the vendor': 'value = "<alnum:27>"',
      },
    },
    {
      id: 'gemini-exchange-api-key',
      title: 'Gemini (exchange) API key',
      severity: 'low',
      grants: 'Nothing without its secret.',
      revoke: 'Gemini: Account settings, API; revoke the key.',
      shape: 'contextual',
      keywords: ['gemini'],
      pattern: /(?<secret>(?:master|account)-(?=[A-Za-z]{0,19}[0-9])[A-Za-z0-9]{20})/,
      entropyMin: 3.2,
      matches: ['GEMINI_API_KEY=account-<alnum:20>', 'gemini: { apiKey: "master-<alnum:20>" }'],
      ignores: {
        'one character short': 'GEMINI_API_KEY=account-<alnum:19>',
        'a placeholder': 'GEMINI_API_KEY=account-<repeat:x:20>',
        'nothing names the vendor': 'value = "account-<alnum:20>"',
      },
    },
  ],
}
