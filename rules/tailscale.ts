import type { Issuer } from '../src/rules/rule.ts'

export const tailscale: Issuer = {
  id: 'tailscale',
  name: 'Tailscale',
  sources: [{ url: 'https://tailscale.com/kb/1085/auth-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tailscale-key',
      title: 'Tailscale key',
      severity: 'critical',
      grants: 'Adds machines to the network (auth), or manages it through the API (api, client, scim), by its kind.',
      revoke: 'Tailscale: Settings, Keys (or OAuth clients); revoke the key.',
      keywords: ['tskey-'],
      pattern:
        /(?<![A-Za-z0-9-])(?<secret>tskey-(?:[a-z]{2,12}-)?[A-Za-z0-9]{8,32}-(?=[^0-9]{0,40}[0-9])[A-Za-z0-9]{10,60})(?![\w-])/,
      entropyMin: 3.5,
      matches: [
        'tailscale up --authkey tskey-auth-<alnum:11>CNTRL-<alnum:32>',
        'TS_API_KEY=tskey-api-<alnum:11>CNTRL-<alnum:32>',
        'TS_OAUTH_SECRET=tskey-client-<alnum:12>-<alnum:40>',
      ],
      ignores: {
        'too short': 'TS_AUTHKEY=tskey-auth-<alnum:11>CNTRL-<alnum:8>',
        'a placeholder': 'TS_AUTHKEY=tskey-auth-<repeat:x:12>-<repeat:x:32>',
      },
    },
  ],
}
