import type { Issuer } from '../src/rules/rule.ts'

export const inngest: Issuer = {
  id: 'inngest',
  name: 'Inngest',
  sources: [{ url: 'https://www.inngest.com/docs/platform/signing-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'inngest-signing-key',
      title: 'Inngest signing key',
      severity: 'high',
      grants: 'Calls the functions of the application as Inngest does, and reads events and runs.',
      revoke: 'Inngest: Manage, Signing key; rotate the key.',
      keywords: ['signkey-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>signkey-(?:[A-Za-z0-9_-]{1,20}-)?[0-9a-f]{64})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['INNGEST_SIGNING_KEY=signkey-prod-<hex:64>', '"signingKey": "signkey-branch-<hex:64>"'],
      ignores: {
        'one character short': 'INNGEST_SIGNING_KEY=signkey-prod-<hex:63>',
        'a placeholder': 'INNGEST_SIGNING_KEY=signkey-prod-<repeat:0:64>',
      },
    },
    {
      id: 'inngest-event-key',
      title: 'Inngest event key',
      severity: 'low',
      grants: 'Sends events, which start functions; reads nothing.',
      revoke: 'Inngest: Manage, Event keys; delete the key.',
      shape: 'contextual',
      keywords: ['inngest'],
      pattern: /(?<secret>[A-Za-z0-9_-]{86})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      sources: [{ url: 'https://www.inngest.com/docs/events/creating-an-event-key', readOn: '2026-11-22' }],
      matches: ['INNGEST_EVENT_KEY=<base64url:86>', "new Inngest({ id: 'app', eventKey: '<base64url:86>' })"],
      ignores: {
        'one character short': 'INNGEST_EVENT_KEY=<base64url:85>',
        'a placeholder': 'INNGEST_EVENT_KEY=<repeat:x:86>',
        'nothing names the vendor': 'value = "<base64url:86>"',
      },
    },
  ],
}
