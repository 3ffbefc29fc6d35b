import type { Issuer } from '../src/rules/rule.ts'

export const agora: Issuer = {
  id: 'agora',
  name: 'Agora',
  sources: [{ url: 'https://docs.agora.io/en/video-calling/get-started/manage-agora-account', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'agora-app-certificate',
      title: 'Agora app certificate',
      severity: 'high',
      grants: 'With the app id, signs tokens for any channel and user: joins, records and hosts calls.',
      revoke: 'Agora Console: the project, Security; enable the secondary certificate and delete this one.',
      shape: 'contextual',
      keywords: [
        'app_certificate',
        'appcertificate',
        'app-certificate',
        'agora_certificate',
        'agora_primary_certificate',
      ],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['AGORA_APP_CERTIFICATE=<hex:32>', 'const appCertificate = "<hex:32>"'],
      ignores: {
        'one character short': 'AGORA_APP_CERTIFICATE=<hex:31>',
        'a placeholder': 'AGORA_APP_CERTIFICATE=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
    {
      id: 'agora-customer-secret',
      title: 'Agora customer secret of the RESTful API',
      severity: 'high',
      grants: 'With the customer id, manages projects, bans users and starts recordings through the RESTful API.',
      revoke: 'Agora Console: RESTful API; delete the secret.',
      shape: 'contextual',
      keywords: ['agora_customer_secret', 'agora_secret', 'agora_customer_certificate', 'agora_rest_secret'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['AGORA_CUSTOMER_SECRET=<hex:32>', 'agora_secret: "<hex:32>"'],
      ignores: {
        'one character short': 'AGORA_CUSTOMER_SECRET=<hex:31>',
        'a placeholder': 'AGORA_CUSTOMER_SECRET=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
