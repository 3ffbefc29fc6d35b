import type { Issuer } from '../src/rules/rule.ts'

export const axiom: Issuer = {
  id: 'axiom',
  name: 'Axiom',
  sources: [{ url: 'https://axiom.co/docs/reference/tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'axiom-token',
      title: 'Axiom API or personal access token',
      severity: 'medium',
      grants: 'Sends and reads logs and events as its permissions allow; a personal one does all that its owner may.',
      revoke: 'Axiom: Settings, API tokens (or Profile, Personal tokens); delete the token.',
      keywords: ['xaat-', 'xapt-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>xa[ap]t-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/,
      matches: ['AXIOM_TOKEN=xaat-<uuid>', 'Authorization: Bearer xapt-<uuid>'],
      ignores: {
        'one character short': 'AXIOM_TOKEN=xaat-<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'AXIOM_TOKEN=xaat-00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
