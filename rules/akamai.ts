import type { Issuer } from '../src/rules/rule.ts'

const IDENTITY = 'Akamai Control Center: Identity & access, API clients; deactivate the credential.'

export const akamai: Issuer = {
  id: 'akamai',
  name: 'Akamai',
  sources: [{ url: 'https://techdocs.akamai.com/developer/docs/edgegrid', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'akamai-edgegrid-token',
      title: 'Akamai EdgeGrid client or access token',
      severity: 'low',
      grants: 'Nothing alone; the client secret that signs requests with it is rarely far away.',
      revoke: IDENTITY,
      keywords: ['akab-'],
      pattern: /(?<![A-Za-z0-9-])(?<secret>akab-[a-z0-9]{16}-[a-z0-9]{16})(?![\w.-])/,
      entropyMin: 3,
      matches: ['client_token = akab-<lownum:16>-<lownum:16>', '"access_token": "akab-<lownum:16>-<lownum:16>"'],
      ignores: {
        'one character short': 'client_token = akab-<lownum:16>-<lownum:15>',
        'the host': 'host = akab-<lownum:16>-<lownum:16>.luna.akamaiapis.net',
      },
    },
    {
      id: 'akamai-edgegrid-client-secret',
      title: 'Akamai EdgeGrid client secret',
      severity: 'critical',
      grants: 'Signs calls that change delivery, DNS and security settings, as its client may.',
      revoke: IDENTITY,
      keywords: ['client_secret', 'clientsecret', 'client-secret'],
      shape: 'contextual',
      pattern: /(?<![\w+/.-])(?<secret>[A-Za-z0-9+/]{43}=)(?!=)/,
      entropyMin: 4,
      requires: { rule: 'akamai-edgegrid-token', lines: 8 },
      matches: [
        'client_secret = <base64:43>=\naccess_token = akab-<lownum:16>-<lownum:16>',
        '{ clientToken: "akab-<lownum:16>-<lownum:16>", clientSecret: "<base64:43>=" }',
      ],
      ignores: {
        'no token near': 'client_secret = <base64:43>=',
        'one character short': 'client_secret = <base64:42>=\naccess_token = akab-<lownum:16>-<lownum:16>',
      },
    },
  ],
}
