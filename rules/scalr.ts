import type { Issuer } from '../src/rules/rule.ts'

export const scalr: Issuer = {
  id: 'scalr',
  name: 'Scalr',
  sources: [{ url: 'https://docs.scalr.io/docs/api-overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'scalr-api-token',
      title: 'Scalr API token',
      severity: 'critical',
      grants:
        'Runs Terraform, and reads the variables and state of workspaces, with the rights of its user or service account.',
      revoke: 'Scalr: profile (or the service account), Access tokens; delete the token.',
      keywords: ['eyjpc3mioij1c2vyiiwianrpijoiyxqt'],
      // The payload says {"iss":"user","jti":"at-
      pattern:
        /(?<![\w.-])(?<secret>eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.eyJpc3MiOiJ1c2VyIiwianRpIjoiYXQt[A-Za-z0-9_-]{16,60}\.[A-Za-z0-9_-]{43})(?![\w-])/,
      entropyMin: 4,
      matches: [
        'SCALR_TOKEN=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"iss":"user","jti":"at-<lownum:16>"}>.<base64url:43>',
        'provider "scalr" {\n  token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"iss":"user","jti":"at-<lownum:18>"}>.<base64url:43>"\n}',
      ],
      ignores: {
        'one character short':
          'SCALR_TOKEN=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"iss":"user","jti":"at-<lownum:16>"}>.<base64url:42>',
        'another issuer':
          'TOKEN=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"iss":"shop","jti":"at-<lownum:16>"}>.<base64url:43>',
      },
    },
  ],
}
