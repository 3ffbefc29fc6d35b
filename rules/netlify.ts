import type { Issuer } from '../src/rules/rule.ts'

const TOKENS = 'Netlify: User settings, Applications, Personal access tokens (or OAuth applications); delete the token.'

export const netlify: Issuer = {
  id: 'netlify',
  name: 'Netlify',
  sources: [{ url: 'https://docs.netlify.com/api/get-started/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'netlify-personal-access-token',
      title: 'Netlify personal access token',
      severity: 'critical',
      grants: 'Deploys and deletes the sites of its user and reads their environment variables.',
      revoke: TOKENS,
      keywords: ['nfp_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>nfp_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['NETLIFY_AUTH_TOKEN=nfp_<alnum:36>', 'netlify deploy --auth nfp_<alnum:36>'],
      ignores: {
        'one character short': 'NETLIFY_AUTH_TOKEN=nfp_<alnum:35>',
        'a placeholder': 'NETLIFY_AUTH_TOKEN=nfp_<repeat:x:36>',
      },
    },
    {
      id: 'netlify-token',
      title: 'Netlify OAuth, command-line or build token',
      severity: 'high',
      grants: 'Acts for the application, the command line or the build that it was made for.',
      revoke: TOKENS,
      keywords: ['nfo_', 'nfc_', 'nfu_', 'nfb_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>nf[ocub]_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['NETLIFY_AUTH_TOKEN=nfc_<alnum:36>', '"token": "nfo_<alnum:36>"'],
      ignores: {
        'one character short': 'NETLIFY_AUTH_TOKEN=nfc_<alnum:35>',
        'an identifier': 'nfc_readerThatHandlesAllTagsOfTheCardsHe',
      },
    },
    {
      id: 'netlify-personal-access-token-legacy',
      title: 'Netlify personal access token (older form)',
      severity: 'critical',
      grants: 'Deploys and deletes the sites of its user and reads their environment variables.',
      revoke: TOKENS,
      keywords: [
        'netlify_auth_token',
        'netlify_token',
        'netlify_access_token',
        'netlify_api',
        'netlifytoken',
        'api.netlify.com',
        'netlify',
      ],
      shape: 'contextual',
      needsLeadIn: true,
      pattern: /(?<secret>(?=[^A-Z]{0,42}[A-Z])(?=[^a-z]{0,42}[a-z])(?=[^0-9]{0,42}[0-9])[\w-]{43,45})/,
      entropyMin: 4,
      matches: ['NETLIFY_AUTH_TOKEN=<base64url:43>', 'netlify_token: "<alnum:43-45>"'],
      ignores: {
        'too short': 'NETLIFY_AUTH_TOKEN=<alnum:41>',
        'too long': 'NETLIFY_AUTH_TOKEN=<alnum:50>',
      },
    },
  ],
}
