import type { Issuer } from '../src/rules/rule.ts'

const TOKENS = 'Cloudflare: My Profile (or Manage Account), API Tokens; roll or delete the token.'
const GLOBAL = 'Cloudflare: My Profile, API Tokens, Global API Key; change the key.'

export const cloudflare: Issuer = {
  id: 'cloudflare',
  name: 'Cloudflare',
  sources: [{ url: 'https://developers.cloudflare.com/fundamentals/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cloudflare-user-api-token',
      title: 'Cloudflare API token of a user',
      severity: 'critical',
      grants: 'Changes DNS, Workers, caches and whatever else its permissions name.',
      revoke: TOKENS,
      keywords: ['cfut_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>cfut_[A-Za-z0-9]{40}[0-9a-f]{8})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['cloudflare-crc32'],
      matches: ['CLOUDFLARE_API_TOKEN=<cloudflare-token:cfut>', 'api_token = "<cloudflare-token:cfut>"'],
      ignores: {
        'one character short': 'CLOUDFLARE_API_TOKEN=cfut_<alnum:40><hex:7>',
        'a placeholder': 'CLOUDFLARE_API_TOKEN=cfut_<repeat:0:48>',
      },
    },
    {
      id: 'cloudflare-account-api-token',
      title: 'Cloudflare API token of an account',
      severity: 'critical',
      grants: 'Changes DNS, Workers, caches and whatever else its permissions name, for the account.',
      revoke: TOKENS,
      keywords: ['cfat_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>cfat_[A-Za-z0-9]{40}[0-9a-f]{8})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['cloudflare-crc32'],
      matches: ['CLOUDFLARE_API_TOKEN=<cloudflare-token:cfat>', 'api_token = "<cloudflare-token:cfat>"'],
      ignores: {
        'one character short': 'CLOUDFLARE_API_TOKEN=cfat_<alnum:40><hex:7>',
        'another kind': 'CLOUDFLARE_API_TOKEN=cfbt_<alnum:40><hex:8>',
      },
    },
    {
      id: 'cloudflare-global-api-key',
      title: 'Cloudflare global API key',
      severity: 'critical',
      grants: 'With the address of its user, does everything that the user may.',
      revoke: GLOBAL,
      keywords: ['cfk_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>cfk_[A-Za-z0-9]{40}[0-9a-f]{8})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['cloudflare-crc32'],
      matches: ['X-Auth-Key: <cloudflare-token:cfk>', 'CLOUDFLARE_API_KEY=<cloudflare-token:cfk>'],
      ignores: {
        'one character short': 'X-Auth-Key: cfk_<alnum:40><hex:7>',
        'a placeholder': 'X-Auth-Key: cfk_<repeat:x:48>',
      },
    },
    {
      id: 'cloudflare-origin-ca-key',
      title: 'Cloudflare origin CA key',
      severity: 'high',
      grants: 'Issues and revokes origin certificates for the zones of its user.',
      revoke: 'Cloudflare: My Profile, API Tokens, Origin CA Key; change the key.',
      keywords: ['v1.0-'],
      pattern: /(?<![\w.-])(?<secret>v1\.0-[0-9a-f]{24}-[0-9a-f]{146})(?![\w-])/,
      entropyMin: 3.2,
      matches: [
        'X-Auth-User-Service-Key: v1.0-<hex:24>-<hex:146>',
        'CLOUDFLARE_API_USER_SERVICE_KEY=v1.0-<hex:24>-<hex:146>',
      ],
      ignores: {
        'one character short': 'X-Auth-User-Service-Key: v1.0-<hex:24>-<hex:145>',
        'a version': 'tag: v1.0-<hex:24>',
      },
    },
    {
      id: 'cloudflare-api-token-legacy',
      title: 'Cloudflare API token (40 characters)',
      severity: 'critical',
      grants: 'Changes DNS, Workers, caches and whatever else its permissions name.',
      revoke: TOKENS,
      keywords: ['cloudflare', 'cf_api_token', 'cf-api-token', 'cf_token', 'cfapitoken', 'cf_dns_api_token'],
      shape: 'contextual',
      pattern:
        /(?<![\w+/.-])(?<secret>(?=[^A-Z]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])(?=(?:[^0-9]{0,39}[0-9]){2})[\w-]{40})(?![=.(])/,
      entropyMin: 4,
      matches: ['CLOUDFLARE_API_TOKEN=<base64url:40>', 'CF_API_TOKEN: "<alnum:40>"'],
      ignores: {
        'one character short': 'CLOUDFLARE_API_TOKEN=<alnum:39>',
        'a commit': 'cloudflare/wrangler-action at <hex:40>',
      },
    },
    {
      id: 'cloudflare-global-api-key-legacy',
      title: 'Cloudflare global API key (37 digits)',
      severity: 'critical',
      grants: 'With the address of its user, does everything that the user may.',
      revoke: GLOBAL,
      keywords: ['cloudflare', 'x-auth-key', 'cf_api_key', 'cf_key', 'cfapikey', 'cf_global'],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{37})/,
      entropyMin: 3,
      matches: ['X-Auth-Key: <hex:37>', 'CF_API_KEY=<hex:37>', 'cloudflare_api_key = "<hex:37>"'],
      ignores: {
        'one character short': 'X-Auth-Key: <hex:36>',
        'a placeholder': 'X-Auth-Key: <repeat:0:37>',
      },
    },
  ],
}
