import type { Issuer } from '../src/rules/rule.ts'

export const planetscale: Issuer = {
  id: 'planetscale',
  name: 'PlanetScale',
  sources: [{ url: 'https://planetscale.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'planetscale-password',
      title: 'PlanetScale database password',
      severity: 'critical',
      grants: 'With its user name, reads and writes the branch of the database.',
      revoke: 'PlanetScale: the database, Settings, Passwords; delete the password.',
      keywords: ['pscale_pw_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>pscale_pw_[\w.=-]{32,64})(?![\w.=-])/,
      entropyMin: 3.5,
      matches: ['DATABASE_PASSWORD=pscale_pw_<base64url:43>', '"password": "pscale_pw_<base64url:43>"'],
      ignores: {
        'too short': 'DATABASE_PASSWORD=pscale_pw_<alnum:20>',
        'a placeholder': 'DATABASE_PASSWORD=pscale_pw_<repeat:x:43>',
      },
    },
    {
      id: 'planetscale-service-token',
      title: 'PlanetScale service token',
      severity: 'critical',
      grants: 'With its id, manages the databases that it may.',
      revoke: 'PlanetScale: the organisation, Settings, Service tokens; delete the token.',
      keywords: ['pscale_tkn_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>pscale_tkn_[\w.=-]{32,64})(?![\w.=-])/,
      entropyMin: 3.5,
      matches: [
        'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_<base64url:43>',
        'pscale branch list db --service-token pscale_tkn_<base64url:43>',
      ],
      ignores: {
        'too short': 'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_<alnum:20>',
        'a placeholder': 'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_<repeat:x:43>',
      },
    },
    {
      id: 'planetscale-oauth-token',
      title: 'PlanetScale OAuth token',
      severity: 'critical',
      grants: 'Acts as the user who signed in.',
      revoke: 'PlanetScale: Profile, Applications; revoke the application.',
      keywords: ['pscale_oauth_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>pscale_oauth_[\w.=-]{32,64})(?![\w.=-])/,
      entropyMin: 3.5,
      matches: ['access-token: pscale_oauth_<base64url:43>', 'PLANETSCALE_TOKEN="pscale_oauth_<base64url:43>"'],
      ignores: {
        'too short': 'access-token: pscale_oauth_<alnum:20>',
        'a placeholder': 'access-token: pscale_oauth_<repeat:x:43>',
      },
    },
  ],
}
