import type { Issuer } from '../src/rules/rule.ts'

const ORGANISATION = 'Sentry: Settings, Organization Tokens (or Custom Integrations); revoke the token.'
const USER = 'Sentry: User settings, Personal Tokens; remove the token.'

export const sentry: Issuer = {
  id: 'sentry',
  name: 'Sentry',
  sources: [{ url: 'https://docs.sentry.io/account/auth-tokens/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sentry-organisation-token',
      title: 'Sentry organisation token',
      severity: 'high',
      grants: 'Makes releases and uploads source maps for the organisation.',
      revoke: ORGANISATION,
      keywords: ['sntrys_eyj'],
      pattern: /(?<![A-Za-z0-9])(?<secret>sntrys_eyJ[A-Za-z0-9+/=]{60,600}_[\w+/-]{43})(?![\w+/-])/,
      entropyMin: 4,
      matches: [
        'SENTRY_AUTH_TOKEN=sntrys_<b64:{"iat":<digits:10>.1,"url":"https://sentry.io","region_url":"https://us.sentry.io","org":"acme"}>_<base64:43>',
        'auth.token=sntrys_eyJ<base64:150-200>=_<base64:43>',
      ],
      ignores: {
        'one character short': 'SENTRY_AUTH_TOKEN=sntrys_eyJ<alnum:160>_<alnum:42>',
        'no signature': 'SENTRY_AUTH_TOKEN=sntrys_eyJ<alnum:160>',
      },
    },
    {
      id: 'sentry-user-token',
      title: 'Sentry personal token',
      severity: 'high',
      grants: 'Reads and changes what its user may, within its scopes.',
      revoke: USER,
      keywords: ['sntryu_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>sntryu_[0-9a-z]{64})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['SENTRY_AUTH_TOKEN=sntryu_<hex:64>', 'sentry-cli --auth-token sntryu_<hex:64> releases list'],
      ignores: {
        'one character short': 'SENTRY_AUTH_TOKEN=sntryu_<hex:63>',
        'a placeholder': 'SENTRY_AUTH_TOKEN=sntryu_<repeat:0:64>',
      },
    },
    {
      id: 'sentry-integration-token',
      title: 'Sentry integration or app token',
      severity: 'high',
      grants: 'Acts for the integration in the organisation.',
      revoke: ORGANISATION,
      keywords: ['sntrya_', 'sntryi_', 'sntryr_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>sntry[air]_[0-9a-z]{64})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['SENTRY_TOKEN=sntrya_<hex:64>', '"token": "sntryi_<hex:64>"'],
      ignores: {
        'one character short': 'SENTRY_TOKEN=sntrya_<hex:63>',
        'another kind': 'SENTRY_TOKEN=sntryz_<hex:64>',
      },
    },
    {
      id: 'sentry-auth-token-legacy',
      title: 'Sentry auth token (64 digits)',
      severity: 'high',
      grants: 'Reads and changes what its user may, within its scopes.',
      revoke: USER,
      keywords: [
        'sentry_auth',
        'sentry-auth',
        'sentryauth',
        'sentry_token',
        'sentry_api',
        'sentryapi',
        'sentry-cli --auth',
        'auth.token',
        'sentry',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: ['SENTRY_AUTH_TOKEN=<hex:64>', '[auth]\nsentry.auth.token=<hex:64>'],
      ignores: {
        'one character short': 'SENTRY_AUTH_TOKEN=<hex:63>',
        'a placeholder': 'SENTRY_AUTH_TOKEN=<repeat:0:64>',
      },
    },
  ],
}
