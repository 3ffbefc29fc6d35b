import type { Issuer } from '../src/rules/rule.ts'

export const pangea: Issuer = {
  id: 'pangea',
  name: 'Pangea',
  sources: [{ url: 'https://pangea.cloud/docs/admin-guide/tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pangea-service-token',
      title: 'Pangea service token',
      severity: 'high',
      grants:
        'Calls the security services that it is enabled for (audit log, vault, authentication) at the expense of the organisation.',
      revoke: 'Pangea: User Console, Project settings, Tokens; revoke the token.',
      keywords: ['pts_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>pts_(?=[a-z]{0,31}[0-9])[a-z0-9]{32})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      checks: ['random-text'],
      matches: ['PANGEA_TOKEN=pts_<lownum:32>', 'Authorization: Bearer pts_<lownum:32>'],
      ignores: {
        'one character short': 'PANGEA_TOKEN=pts_<lownum:31>',
        'a name in code': 'pts_of_the_curve_that_is_drawn_now',
        'a placeholder': 'PANGEA_TOKEN=pts_<repeat:x:32>',
      },
    },
  ],
}
