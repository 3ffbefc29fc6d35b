import type { Issuer } from '../src/rules/rule.ts'

export const deno: Issuer = {
  id: 'deno',
  name: 'Deno Deploy',
  sources: [{ url: 'https://docs.deno.com/deploy/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'deno-access-token',
      title: 'Deno Deploy access token',
      severity: 'critical',
      grants:
        'Deploys code to the projects of its owner (ddp_), organisation (ddo_) or workspace (ddw_), and reads their variables.',
      revoke: 'Deno Deploy: Account settings (or the organisation), Access tokens; revoke the token.',
      keywords: ['ddp_', 'ddo_', 'ddw_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>dd[pow]_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['DENO_DEPLOY_TOKEN=ddp_<alnum:36>', 'deployctl deploy --token=ddo_<alnum:36>'],
      ignores: {
        'one character short': 'DENO_DEPLOY_TOKEN=ddp_<alnum:35>',
        'a placeholder': 'DENO_DEPLOY_TOKEN=ddp_<repeat:x:36>',
      },
    },
  ],
}
