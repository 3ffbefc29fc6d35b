import type { Issuer } from '../src/rules/rule.ts'

const TOKENS = 'DigitalOcean: API, Tokens; delete the token.'
const APPLICATIONS = 'DigitalOcean: API, Authorized Applications; revoke the application.'

export const digitalocean: Issuer = {
  id: 'digitalocean',
  name: 'DigitalOcean',
  sources: [{ url: 'https://docs.digitalocean.com/reference/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'digitalocean-personal-access-token',
      title: 'DigitalOcean personal access token',
      severity: 'critical',
      grants: 'Makes, reads and destroys droplets, databases and everything else in the account, within its scopes.',
      revoke: TOKENS,
      keywords: ['dop_v1_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>dop_v1_[0-9a-z]{64})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['DIGITALOCEAN_TOKEN=dop_v1_<hex:64>', 'doctl auth init --access-token dop_v1_<hex:64>'],
      ignores: {
        'one character short': 'DIGITALOCEAN_TOKEN=dop_v1_<hex:63>',
        'a placeholder': 'DIGITALOCEAN_TOKEN=dop_v1_<repeat:0:64>',
      },
    },
    {
      id: 'digitalocean-oauth-token',
      title: 'DigitalOcean OAuth access token',
      severity: 'critical',
      grants: 'Acts in the account of the user who authorised the application.',
      revoke: APPLICATIONS,
      keywords: ['doo_v1_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>doo_v1_[0-9a-z]{64})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['"access_token": "doo_v1_<hex:64>"', 'DO_OAUTH_TOKEN=doo_v1_<hex:64>'],
      ignores: {
        'one character short': '"access_token": "doo_v1_<hex:63>"',
        'a placeholder': '"access_token": "doo_v1_<repeat:x:64>"',
      },
    },
    {
      id: 'digitalocean-refresh-token',
      title: 'DigitalOcean OAuth refresh token',
      severity: 'high',
      grants: 'With the client id and secret, gets a new access token to the account of the user.',
      revoke: APPLICATIONS,
      keywords: ['dor_v1_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>dor_v1_[0-9a-z]{64})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['"refresh_token": "dor_v1_<hex:64>"', 'DO_REFRESH_TOKEN=dor_v1_<hex:64>'],
      ignores: {
        'one character short': '"refresh_token": "dor_v1_<hex:63>"',
        'upper case': '"refresh_token": "dor_v1_<HEX:64>"',
      },
    },
  ],
}
