import type { Issuer } from '../src/rules/rule.ts'

const KEYS = 'Supabase: the project, Project Settings, API Keys; delete the key.'

export const supabase: Issuer = {
  id: 'supabase',
  name: 'Supabase',
  sources: [{ url: 'https://supabase.com/docs/guides/api/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'supabase-secret-key',
      title: 'Supabase secret API key',
      severity: 'critical',
      grants: 'Reads and changes every row and file of the project: row-level security does not apply to it.',
      revoke: KEYS,
      keywords: ['sb_secret_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>sb_secret_[\w-]{31,36})(?![\w-])/,
      entropyMin: 3.5,
      matches: [
        'SUPABASE_SECRET_KEY=sb_secret_<base64url:22>_<alnum:8>',
        'createClient(url, "sb_secret_<base64url:31>")',
      ],
      ignores: {
        'too short': 'SUPABASE_SECRET_KEY=sb_secret_<alnum:20>',
        'a publishable key': 'SUPABASE_KEY=sb_publishable_<base64url:31>',
      },
    },
    {
      id: 'supabase-service-role-key',
      title: 'Supabase service_role key',
      severity: 'critical',
      grants: 'Reads and changes every row and file of the project: row-level security does not apply to it.',
      revoke: 'Supabase: the project, Project Settings, JWT Keys; migrate to API keys, or rotate the JWT secret.',
      keywords: ['iiwicm9szsi6innlcnzpy2vfcm9szsi'],
      pattern:
        /(?<![\w-])(?<secret>eyJ[\w-]{10,200}\.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I[\w-]{27}Iiwicm9sZSI6InNlcnZpY2Vfcm9sZSI[\w-]{10,300}\.[\w-]{43})(?![\w-])/,
      checks: ['jwt'],
      matches: [
        'SUPABASE_SERVICE_ROLE_KEY=<jwt:iss=supabase,ref=<lower:20>,role=service_role>',
        'createClient(url, "<jwt:iss=supabase,ref=<lower:20>,role=service_role>")',
      ],
      ignores: {
        'the public key': 'SUPABASE_ANON_KEY=<jwt:iss=supabase,ref=<lower:20>,role=anon>',
        'another issuer': 'KEY=<jwt:iss=somebase,ref=<lower:20>,role=service_role>',
      },
    },
    {
      id: 'supabase-personal-access-token',
      title: 'Supabase personal access token',
      severity: 'critical',
      grants: 'Manages every project and organisation of its user.',
      revoke: 'Supabase: Account, Access Tokens; delete the token.',
      keywords: ['sbp_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>sbp_(?:v0_)?[0-9a-f]{40})(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: ['SUPABASE_ACCESS_TOKEN=sbp_<hex:40>', 'supabase login --token sbp_v0_<hex:40>'],
      ignores: {
        'one character short': 'SUPABASE_ACCESS_TOKEN=sbp_<hex:39>',
        'a placeholder': 'SUPABASE_ACCESS_TOKEN=sbp_<repeat:0:40>',
      },
    },
  ],
}
