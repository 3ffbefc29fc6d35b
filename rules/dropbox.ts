import type { Issuer } from '../src/rules/rule.ts'

const REVOKE =
  'Dropbox: App Console (dropbox.com/developers/apps), the app; reset the secret, or POST /2/auth/token/revoke.'

export const dropbox: Issuer = {
  id: 'dropbox',
  name: 'Dropbox',
  sources: [{ url: 'https://www.dropbox.com/developers/documentation/http/documentation', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'dropbox-access-token',
      title: 'Dropbox access token (short-lived)',
      severity: 'medium',
      grants: 'Reads and writes files, as its scopes allow, for four hours.',
      revoke: REVOKE,
      keywords: ['sl.'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sl\.(?:u\.)?[A-Za-z0-9_-]{130,1300})(?![A-Za-z0-9_-])/,
      entropyMin: 4.5,
      checks: ['mixed-classes'],
      matches: ['DROPBOX_TOKEN=sl.<base64url:140>', 'dbx = dropbox.Dropbox("sl.u.<base64url:1200>")'],
      ignores: { 'too short': 'sl.<base64url:100>', 'a name': 'sl.isVisible' },
    },
    {
      id: 'dropbox-long-lived-access-token',
      title: 'Dropbox access token (long-lived)',
      severity: 'critical',
      grants: 'Reads and writes files, as its scopes allow, until it is revoked.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['dropbox', 'dbx'],
      pattern: /(?<secret>[A-Za-z0-9]{11}AAAAAAAAAA[A-Za-z0-9_-]{43})/,
      entropyMin: 4,
      matches: [
        'DROPBOX_ACCESS_TOKEN=<alnum:11>AAAAAAAAAA<base64url:42>Q',
        'dbx = dropbox.Dropbox("<alnum:11>AAAAAAAAAA<base64url:42>w")',
      ],
      ignores: {
        'one character short': 'dropbox: <alnum:11>AAAAAAAAAA<alnum:42>',
        'nothing names the vendor': '<alnum:11>AAAAAAAAAA<alnum:43>',
      },
    },
    {
      id: 'dropbox-app-secret',
      title: 'Dropbox app secret',
      severity: 'high',
      grants: 'With the app key, acts for the app, and refreshes the tokens of its users.',
      revoke: REVOKE,
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'dropbox_app_secret',
        'dropbox_secret',
        'dropboxappsecret',
        'dropboxsecret',
        'dropbox_client_secret',
        'dropbox-app-secret',
        'dropboxclientsecret',
        'dropbox',
      ],
      pattern: /(?<![Aa][Pp][Pp][_-]?[Kk][Ee][Yy]\W{1,6})(?<secret>[a-z0-9]{15})/,
      entropyMin: 2.8,
      checks: ['random-text'],
      matches: ['DROPBOX_APP_SECRET=<lownum:15>', 'dropboxSecret: "<lownum:15>"'],
      ignores: {
        'one character short': 'dropbox_secret_part = "<lownum:14>"',
        'an app key': 'DROPBOX_APP_KEY=<lownum:15>',
      },
    },
  ],
}
