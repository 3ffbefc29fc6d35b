import type { Issuer } from '../src/rules/rule.ts'

export const flyIo: Issuer = {
  id: 'fly-io',
  name: 'Fly.io',
  sources: [{ url: 'https://fly.io/docs/security/tokens/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'fly-io-access-token',
      title: 'Fly.io access token',
      severity: 'critical',
      grants: 'Deploys to and changes the apps or the organisation that it was made for.',
      revoke: 'Fly.io: the app or organisation, Tokens; or `fly tokens revoke`.',
      keywords: ['fm1r_', 'fm1a_', 'fm2_'],
      pattern:
        /(?<![\w-])(?<secret>fm(?:1[ar]|2)_[\w+/-]{100,1500}={0,3}(?:,fm(?:1[ar]|2)_[\w+/-]{100,1500}={0,3}){0,5})(?![\w+/=-])/,
      entropyMin: 4,
      matches: [
        'FLY_API_TOKEN="FlyV1 fm2_<base64:560-700>,fm2_<base64:200-300>"',
        'FLY_ACCESS_TOKEN=fm1r_<base64:300>==',
      ],
      ignores: {
        'too short': 'FLY_API_TOKEN="FlyV1 fm2_<alnum:60>"',
        'another beginning': 'FLY_API_TOKEN="FlyV1 fn2_<base64:560>"',
      },
    },
    {
      id: 'fly-io-personal-token',
      title: 'Fly.io personal access token',
      severity: 'critical',
      grants: 'Acts as its user in every organisation.',
      revoke: 'Fly.io: Account, Access Tokens; revoke the token.',
      keywords: ['fo1_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>fo1_[\w-]{43})(?![\w-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['FLY_API_TOKEN=fo1_<base64url:43>', 'fly deploy --access-token fo1_<alnum:43>'],
      ignores: {
        'one character short': 'FLY_API_TOKEN=fo1_<alnum:42>',
        'a placeholder': 'FLY_API_TOKEN=fo1_<repeat:x:43>',
      },
    },
  ],
}
