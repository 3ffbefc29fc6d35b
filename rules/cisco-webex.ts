import type { Issuer } from '../src/rules/rule.ts'

export const ciscoWebex: Issuer = {
  id: 'cisco-webex',
  name: 'Cisco Webex',
  sources: [{ url: 'https://developer.webex.com/docs/getting-started', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cisco-webex-access-token',
      title: 'Cisco Webex access token',
      severity: 'high',
      grants: 'Reads and writes the messages, rooms and meetings of the bot or person.',
      revoke: 'Webex for Developers: My Webex Apps, the bot; regenerate the access token.',
      shape: 'contextual',
      keywords: ['webex', 'ciscospark', 'cisco_spark', 'bearer'],
      pattern:
        /(?<secret>[A-Za-z0-9_-]{64}_[A-Za-z0-9]{4}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      matches: [
        'WEBEX_TEAMS_ACCESS_TOKEN=<base64url:64>_P0A1_<uuid>',
        'Authorization: Bearer <base64url:64>_P0A1_<uuid>',
      ],
      ignores: {
        'one character short': 'WEBEX_TEAMS_ACCESS_TOKEN=<base64url:64>_P0A1_<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'WEBEX_TEAMS_ACCESS_TOKEN=<repeat:x:64>_P0A1_00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<base64url:64>_P0A1_<uuid>"',
      },
    },
    {
      id: 'cisco-webex-client-secret',
      title: 'Cisco Webex integration client secret',
      severity: 'high',
      grants: 'With the client id, trades the codes and refresh tokens of users for access.',
      revoke: 'Webex for Developers: My Webex Apps, the integration; regenerate the client secret.',
      shape: 'contextual',
      keywords: [
        'webex_client',
        'webexclient',
        'webex-client',
        'webex_secret',
        'webex.client',
        'webex_integration',
        'webex_oauth',
        'webex',
      ],
      pattern: /(?<!sha256:)(?<secret>[0-9a-f]{64})/,
      entropyMin: 3,
      matches: ['WEBEX_CLIENT_SECRET=<hex:64>', 'webex_client_id: C<hex:64>\nwebex_client_secret: <hex:64>'],
      ignores: {
        'one character short': 'WEBEX_CLIENT_SECRET=<hex:63>',
        'a placeholder': 'WEBEX_CLIENT_SECRET=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
        'a digest of the app': 'webex.dmg sha256 <hex:64>',
      },
    },
  ],
}
