import type { Issuer } from '../src/rules/rule.ts'

export const autodesk: Issuer = {
  id: 'autodesk',
  name: 'Autodesk Platform Services',
  sources: [{ url: 'https://aps.autodesk.com/en/docs/oauth/v2/developers_guide/overview/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'autodesk-client-secret',
      title: 'Autodesk Platform Services client secret',
      severity: 'high',
      grants: 'With the client id, reads and writes the designs and buckets of the app.',
      revoke: 'Autodesk Platform Services: the app, General settings; regenerate the client secret.',
      shape: 'contextual',
      keywords: [
        'forge_client_secret',
        'aps_client_secret',
        'autodesk_client_secret',
        'autodesk_secret',
        'forge_secret',
        'autodesk_forge_secret',
      ],
      pattern: /(?<secret>[A-Za-z0-9]{64}|[A-Za-z0-9]{16})/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: ['FORGE_CLIENT_SECRET=<alnum:16>', 'APS_CLIENT_SECRET="<alnum:64>"'],
      ignores: {
        'one character short': 'FORGE_CLIENT_SECRET=<alnum:15>',
        'a placeholder': 'FORGE_CLIENT_SECRET=<repeat:x:16>',
        'nothing names the vendor': 'value = "<alnum:16>"',
      },
    },
  ],
}
