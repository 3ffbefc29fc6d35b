import type { Issuer } from '../src/rules/rule.ts'

export const signalwire: Issuer = {
  id: 'signalwire',
  name: 'SignalWire',
  sources: [{ url: 'https://developer.signalwire.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'signalwire-api-token',
      title: 'SignalWire API token',
      severity: 'high',
      grants: 'With the project id, calls and texts at the expense of the project, and reads its messages.',
      revoke: 'SignalWire: dashboard, API; delete the token.',
      shape: 'contextual',
      keywords: ['signalwire'],
      pattern: /(?<secret>PT[0-9a-f]{48}|[A-Za-z0-9]{50})/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: [
        'SIGNALWIRE_TOKEN=PT<hex:48>',
        "client = signalwire_client('<uuid>', 'PT<hex:48>', signalwire_space_url='acme.signalwire.com')",
      ],
      ignores: {
        'one character short': 'SIGNALWIRE_TOKEN=PT<hex:47>',
        'a placeholder': 'SIGNALWIRE_TOKEN=PT<repeat:x:48>',
      },
    },
  ],
}
