import type { Issuer } from '../src/rules/rule.ts'

const TOKENS = 'Vercel: Account settings, Tokens; delete the token.'
const INTEGRATIONS = 'Vercel: the team, Integrations (or Apps); remove the integration.'

export const vercel: Issuer = {
  id: 'vercel',
  name: 'Vercel',
  sources: [{ url: 'https://vercel.com/docs/rest-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'vercel-personal-token',
      title: 'Vercel access token',
      severity: 'critical',
      grants: 'Deploys, reads environment variables and deletes projects of its user or team.',
      revoke: TOKENS,
      keywords: ['vcp_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>vcp_[A-Za-z0-9]{56})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['vercel-crc32'],
      matches: ['VERCEL_TOKEN=<vercel-token:vcp>', 'vercel --token <vercel-token:vcp> --prod'],
      ignores: {
        'one character short': 'VERCEL_TOKEN=vcp_<alnum:55>',
        'a placeholder': 'VERCEL_TOKEN=vcp_<repeat:x:56>',
      },
    },
    {
      id: 'vercel-integration-token',
      title: 'Vercel integration or app token',
      severity: 'high',
      grants: 'Acts for the integration or app in the accounts that installed it.',
      revoke: INTEGRATIONS,
      keywords: ['vci_', 'vca_', 'vcr_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>vc[iar]_[A-Za-z0-9]{56})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['vercel-crc32'],
      matches: [
        '"access_token": "<vercel-token:vci>"',
        'VERCEL_REFRESH_TOKEN=<vercel-token:vcr>',
        'token=<vercel-token:vca>',
      ],
      ignores: {
        'one character short': '"access_token": "vci_<alnum:55>"',
        'another kind': '"access_token": "vcz_<alnum:56>"',
      },
    },
    {
      id: 'vercel-ai-gateway-key',
      title: 'Vercel AI Gateway key',
      severity: 'high',
      grants: 'Calls models of many vendors at the expense of the team.',
      revoke: 'Vercel: AI Gateway, API Keys; delete the key.',
      keywords: ['vck_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>vck_[A-Za-z0-9]{56})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['vercel-crc32'],
      matches: ['AI_GATEWAY_API_KEY=<vercel-token:vck>', 'createGateway({ apiKey: "<vercel-token:vck>" })'],
      ignores: {
        'one character short': 'AI_GATEWAY_API_KEY=vck_<alnum:55>',
        'a placeholder': 'AI_GATEWAY_API_KEY=vck_<repeat:x:56>',
      },
    },
    {
      id: 'vercel-blob-token',
      title: 'Vercel Blob read-write token',
      severity: 'high',
      grants: 'Reads, writes and deletes the files of the store.',
      revoke: 'Vercel: Storage, the Blob store, Settings; rotate the token.',
      keywords: ['vercel_blob_rw_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,40})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: [
        'BLOB_READ_WRITE_TOKEN="vercel_blob_rw_<alnum:16>_<alnum:30>"',
        'token: "vercel_blob_rw_<alnum:16>_<alnum:31>"',
      ],
      ignores: {
        'too short': 'BLOB_READ_WRITE_TOKEN="vercel_blob_rw_<alnum:16>_<alnum:20>"',
        'a placeholder': 'BLOB_READ_WRITE_TOKEN="vercel_blob_rw_<repeat:x:16>_<repeat:x:30>"',
      },
    },
    {
      id: 'vercel-token-legacy',
      title: 'Vercel access token (24 characters)',
      severity: 'critical',
      grants: 'Deploys, reads environment variables and deletes projects of its user or team.',
      revoke: TOKENS,
      keywords: [
        'vercel_token',
        'vercel-token',
        'verceltoken',
        'vercel_api',
        'vercel_access_token',
        'zeit_token',
        'now_token',
        'vercel',
      ],
      shape: 'contextual',
      needsLeadIn: true,
      pattern: /(?<secret>(?=[^A-Z]{0,23}[A-Z])(?=[^a-z]{0,23}[a-z])(?=[^0-9]{0,23}[0-9])[A-Za-z0-9]{24})/,
      entropyMin: 3.5,
      matches: ['VERCEL_TOKEN=<alnum:24>', 'vercel-token: "<alnum:24>"'],
      ignores: {
        'one character short': 'VERCEL_TOKEN=<alnum:23>',
        'a placeholder': 'VERCEL_TOKEN=<repeat:x:24>',
      },
    },
  ],
}
