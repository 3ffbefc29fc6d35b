import type { Issuer } from '../src/rules/rule.ts'

export const pulumi: Issuer = {
  id: 'pulumi',
  name: 'Pulumi',
  sources: [{ url: 'https://www.pulumi.com/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pulumi-access-token',
      title: 'Pulumi access token',
      severity: 'critical',
      grants: 'Reads and changes the stacks and environments of its user or organisation, with their secrets.',
      revoke: 'Pulumi Cloud: Settings, Access Tokens; delete the token.',
      keywords: ['pul-'],
      pattern: /(?<![A-Za-z0-9-])(?<secret>pul-[0-9a-z]{40})(?![\w-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['PULUMI_ACCESS_TOKEN=pul-<hex:40>', '"accessToken": "pul-<hex:40>"'],
      ignores: {
        'one character short': 'PULUMI_ACCESS_TOKEN=pul-<hex:39>',
        'a placeholder': 'PULUMI_ACCESS_TOKEN=pul-<repeat:0:40>',
      },
    },
  ],
}
