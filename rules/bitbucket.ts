import type { Issuer } from '../src/rules/rule.ts'

export const bitbucket: Issuer = {
  id: 'bitbucket',
  name: 'Bitbucket',
  sources: [{ url: 'https://support.atlassian.com/bitbucket-cloud/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bitbucket-app-password',
      title: 'Bitbucket app password',
      severity: 'critical',
      grants: 'With its user name, reads and writes the repositories that its permissions name.',
      revoke: 'Bitbucket: Personal settings, App passwords; revoke the password.',
      keywords: ['atbb'],
      pattern: /(?<![A-Za-z0-9])(?<secret>ATBB[A-Za-z0-9]{24}[0-9A-F]{8})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['atlassian-crc32'],
      matches: [
        'BITBUCKET_APP_PASSWORD=<atlassian-token:ATBB>',
        'git clone https://acme:<atlassian-token:ATBB>@bitbucket.org/acme/app.git',
      ],
      ignores: {
        'one character short': 'BITBUCKET_APP_PASSWORD=ATBB<alnum:23><HEX:8>',
        'a placeholder': 'BITBUCKET_APP_PASSWORD=ATBB<repeat:0:32>',
      },
    },
    {
      id: 'bitbucket-access-token',
      title: 'Bitbucket repository, project or workspace access token',
      severity: 'critical',
      grants: 'Reads and writes the repositories that it was made for.',
      revoke: 'Bitbucket: the repository, project or workspace, Settings, Access tokens; revoke the token.',
      keywords: ['atctt3xffgn0'],
      pattern: /(?<![A-Za-z0-9])(?<secret>ATCTT3xFfGN0[\w-]{80,800}(?:=|%3[Dd]|\\=)[0-9A-F]{8})(?![A-Za-z0-9])/,
      entropyMin: 4,
      checks: ['atlassian-crc32'],
      matches: [
        'BITBUCKET_TOKEN=<atlassian-token:ATCTT>',
        'https://x-token-auth:<atlassian-token:ATCTT>@bitbucket.org/acme/app.git',
      ],
      ignores: {
        'one character short': 'BITBUCKET_TOKEN=ATCTT3xFfGN0<base64url:170>=<HEX:7>',
        'too short': 'BITBUCKET_TOKEN=ATCTT3xFfGN0<base64url:40>=<HEX:8>',
      },
    },
    {
      id: 'bitbucket-data-center-token',
      title: 'Bitbucket Data Center HTTP access token',
      severity: 'high',
      grants: 'Reads and writes the repositories of the server as its owner and its permissions allow.',
      revoke: 'Bitbucket Data Center: Manage account, HTTP access tokens; revoke the token.',
      keywords: ['bbdc-'],
      pattern: /(?<![A-Za-z0-9])(?<secret>BBDC-[MNO][\w+/@-]{43})(?![\w+/@-])/,
      entropyMin: 3.5,
      matches: ['BITBUCKET_TOKEN=BBDC-MD<alnum:42>', 'http.extraHeader=Authorization: Bearer BBDC-N<base64:43>'],
      ignores: {
        'one character short': 'BITBUCKET_TOKEN=BBDC-M<alnum:42>',
        'another beginning': 'BITBUCKET_TOKEN=BBDC-x<alnum:43>',
      },
    },
  ],
}
