import type { Issuer } from '../src/rules/rule.ts'

export const jwt: Issuer = {
  id: 'jwt',
  name: 'JSON Web Token',
  sources: [{ url: 'https://www.rfc-editor.org/rfc/rfc7519', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'jwt-token',
      title: 'JSON Web Token',
      severity: 'medium',
      grants: 'Acts as its subject towards the service that issued it, until it expires.',
      revoke: 'End the session, or rotate the signing key, at the service that issued it.',
      keywords: ['eyj'],
      pattern:
        /(?<![\w.-])(?<secret>eyJ[\w-]{10,2000}\.(?:(?:eyJ|ewo)[\w-]{10,8000}\.[\w-]{20,1400}|[\w-]{0,700}\.[\w-]{8,24}\.[\w-]{10,8000}\.[\w-]{16,64}))(?![\w-])/,
      checks: ['jwt'],
      allow: [
        // Supabase: its service_role key has a rule of its own, its anon key is made to be published.
        /\.eyJpc3MiOiJzdXBhYmFzZSIs/,
        // Kubernetes service accounts have a rule of their own.
        /c3lzdGVtOnNlcnZpY2VhY2NvdW50|N5c3RlbTpzZXJ2aWNlYWNjb3VudD|zeXN0ZW06c2VydmljZWFjY291bnQ6/,
      ],
      matches: [
        'Cookie: session=<jwt:iss=https://login.acme.example,exp=1893456000>',
        '"id_token": "<jwt:alg=RS256,iss=https://login.acme.example>"',
        'https://acme.example/verify?t=<jwt>',
      ],
      ignores: {
        'no signature': 'token=eyJ<alnum:30>.eyJ<alnum:60>',
        'not signed': 'token=<jwt:alg=none>',
        'no JSON inside': 'token=eyJ<alnum:30>.eyJ<alnum:60>.<alnum:43>',
      },
    },
  ],
}
