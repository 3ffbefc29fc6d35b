import type { Issuer } from '../src/rules/rule.ts'

const TOKENS = 'npm: Access Tokens; delete the token, or run `npm token revoke`.'

export const npm: Issuer = {
  id: 'npm',
  name: 'npm',
  sources: [{ url: 'https://docs.npmjs.com/about-access-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'npm-access-token',
      title: 'npm access token',
      severity: 'critical',
      grants: 'Installs private packages, and publishes new versions where its permissions allow.',
      revoke: TOKENS,
      keywords: ['npm_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>npm_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      checks: ['npm-crc32'],
      matches: ['//registry.npmjs.org/:_authToken=<npm-token>', 'NPM_TOKEN=<npm-token>'],
      ignores: {
        'one character short': 'NPM_TOKEN=npm_<alnum:35>',
        'a checksum that does not hold': 'NPM_TOKEN=npm_<alnum:36>',
      },
    },
    {
      id: 'npm-registry-credential',
      title: 'Credential of a package registry in .npmrc',
      severity: 'high',
      grants: 'Reads packages from the registry that is named beside it, and often publishes to it.',
      revoke: 'Revoke it at the registry that is named beside it.',
      keywords: [':_authtoken', ':_auth', ':_password'],
      pattern:
        /\/:_(?:authToken|auth|password)\s{0,3}=\s{0,3}["']?(?<secret>(?!npm_|[a-z-]{1,60}(?![\w+/.~=-]))[A-Za-z0-9][\w+/.~-]{11,2000}={0,2})(?![\w+/.~=-])/,
      entropyMin: 3,
      matches: [
        '//registry.npmjs.org/:_authToken=<uuid>',
        '//npm.acme.example/repository/:_auth=<b64:ci:<password:16>>',
        '//npm.acme.example/:_password="<b64:<password:18>>"',
      ],
      ignores: {
        'read from the environment': '//registry.npmjs.org/:_authToken=$NPM_TOKEN',
        words: '//registry.npmjs.org/:_authToken=preset-token',
        'too short': '//npm.acme.example/:_auth=<alnum:8>',
      },
    },
    {
      id: 'npm-access-token-legacy',
      title: 'npm access token (UUID)',
      severity: 'critical',
      grants: 'Installs private packages, and publishes new versions where its permissions allow.',
      revoke: TOKENS,
      keywords: ['npm_token', 'npm-token', 'npmtoken', 'npm_auth', 'npm_publish', 'npm_access'],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      entropyMin: 3,
      matches: ['NPM_TOKEN=<uuid>', 'npm_auth_token: "<uuid>"'],
      ignores: {
        'one character short': 'NPM_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'NPM_TOKEN=00000000-0000-0000-0000-000000000000',
      },
    },
  ],
}
