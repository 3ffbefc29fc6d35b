import type { Issuer } from '../src/rules/rule.ts'

export const betterStack: Issuer = {
  id: 'better-stack',
  name: 'Better Stack',
  sources: [{ url: 'https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'better-stack-api-token',
      title: 'Better Stack API token',
      severity: 'medium',
      grants: 'Changes monitors and status pages, or sends logs to a source.',
      revoke: 'Better Stack: Settings, API tokens (or the source); delete the token.',
      shape: 'contextual',
      keywords: ['betterstack', 'better_stack', 'betteruptime', 'better_uptime', 'better-stack', 'logtail'],
      pattern: /(?<secret>[A-Za-z0-9]{24})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['BETTERSTACK_API_TOKEN=<alnum:24>', 'const logtail = new Logtail("<alnum:24>")'],
      ignores: {
        'one character short': 'BETTERSTACK_API_TOKEN=<alnum:23>',
        'a placeholder': 'BETTERSTACK_API_TOKEN=<repeat:x:24>',
        'nothing names the vendor': 'value = "<alnum:24>"',
      },
    },
  ],
}
