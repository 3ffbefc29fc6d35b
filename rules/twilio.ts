import type { Issuer } from '../src/rules/rule.ts'

const REVOKE =
  'Twilio: Console, Account, API keys & tokens (console.twilio.com); rotate the auth token or delete the key.'

export const twilio: Issuer = {
  id: 'twilio',
  name: 'Twilio',
  sources: [{ url: 'https://www.twilio.com/docs/iam/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'twilio-account-sid',
      title: 'Twilio account SID',
      severity: 'low',
      shape: 'contextual',
      keywords: ['twilio', 'account_sid', 'accountsid', 'account-sid', 'client(', '/accounts/'],
      pattern: /(?<secret>AC[0-9a-f]{32})/,
      partnerOnly: true,
      matches: ['TWILIO_ACCOUNT_SID=AC<hex:32>', 'accountSid: "AC<hex:32>"'],
      ignores: { 'one character short': 'TWILIO_ACCOUNT_SID=AC<hex:31>' },
    },
    {
      id: 'twilio-auth-token',
      title: 'Twilio auth token',
      severity: 'critical',
      grants: 'With the account SID beside it, calls and texts at the expense of the account, and reads its messages.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['twilio', 'auth_token', 'authtoken', 'auth-token', 'client(', 'token', '/accounts/'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      requires: { rule: 'twilio-account-sid', lines: 10 },
      matches: [
        'TWILIO_ACCOUNT_SID=AC<hex:32>\nTWILIO_AUTH_TOKEN=<hex:32>',
        'client = Client("AC<hex:32>", "<hex:32>")',
        "const accountSid = 'AC<hex:32>';\nconst authToken = '<hex:32>';",
      ],
      ignores: {
        'without the account': 'twilio: "<hex:32>"',
        'one character short': 'TWILIO_ACCOUNT_SID=AC<hex:32>\ntwilio: <hex:31>',
      },
    },
    {
      id: 'twilio-api-key-sid',
      title: 'Twilio API key SID',
      severity: 'low',
      shape: 'contextual',
      keywords: ['twilio', 'api_key', 'apikey', 'key_sid', 'keysid'],
      pattern: /(?<secret>SK[0-9a-fA-F]{32})/,
      matches: ['TWILIO_API_KEY=SK<hex:32>', 'apiKeySid: "SK<hex:32>"'],
      ignores: { 'one character short': 'TWILIO_API_KEY=SK<hex:31>' },
    },
    {
      id: 'twilio-api-key-secret',
      title: 'Twilio API key secret',
      severity: 'critical',
      grants: 'With the key SID beside it, calls and texts at the expense of the account, and reads its messages.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['twilio', 'secret'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.8,
      checks: ['mixed-classes', 'random-text'],
      requires: { rule: 'twilio-api-key-sid', lines: 10 },
      matches: [
        'TWILIO_API_KEY=SK<hex:32>\nTWILIO_API_SECRET=<alnum:32>',
        '"apiKeySid": "SK<hex:32>",\n"apiKeySecret": "<alnum:32>"',
      ],
      ignores: {
        'without the key SID': 'twilio: "<alnum:32>"',
        'one character short': 'TWILIO_API_KEY=SK<hex:32>\ntwilio: <alnum:31>',
      },
    },
  ],
}
