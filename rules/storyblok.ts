import type { Issuer } from '../src/rules/rule.ts'

export const storyblok: Issuer = {
  id: 'storyblok',
  name: 'Storyblok',
  sources: [
    { url: 'https://www.storyblok.com/docs/api/management/getting-started/authentication', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'storyblok-personal-access-token',
      title: 'Storyblok personal access token',
      severity: 'high',
      grants: 'Reads and changes the contents of every space that its user reaches.',
      revoke: 'Storyblok: My account, Account settings, Personal access tokens; delete the token.',
      shape: 'contextual',
      keywords: ['storyblok'],
      pattern: /(?<secret>[A-Za-z0-9]{22}tt-[0-9]{4,8}-[A-Za-z0-9_-]{20})/,
      entropyMin: 3.5,
      matches: [
        'STORYBLOK_OAUTH_TOKEN=<alnum:22>tt-<digits:6>-<base64url:20>',
        "curl https://mapi.storyblok.com/v1/spaces -H 'Authorization: <alnum:22>tt-<digits:5>-<alnum:20>'",
      ],
      ignores: {
        'one character short': 'STORYBLOK_OAUTH_TOKEN=<alnum:22>tt-<digits:6>-<alnum:19>',
        'a placeholder': 'storyblok: <repeat:x:22>tt-123456-<repeat:x:20>',
      },
    },
    {
      id: 'storyblok-access-token',
      title: 'Storyblok access token of a space',
      severity: 'low',
      grants: 'Reads the published contents of the space; a preview token reads drafts, too.',
      revoke: 'Storyblok: the space, Settings, Access Tokens; delete the token.',
      shape: 'contextual',
      keywords: ['storyblok'],
      pattern: /(?<secret>[A-Za-z0-9]{22}tt)/,
      entropyMin: 3.3,
      checks: ['mixed-classes'],
      matches: [
        'STORYBLOK_ACCESS_TOKEN=<alnum:22>tt',
        'https://api.storyblok.com/v2/cdn/stories?token=<alnum:22>tt&version=draft',
      ],
      ignores: {
        'one character short': 'STORYBLOK_ACCESS_TOKEN=<alnum:21>tt',
        'a placeholder': 'storyblok: <repeat:x:22>tt',
      },
    },
  ],
}
