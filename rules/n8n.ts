import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'n8n: Settings, n8n API; delete the key.'

export const n8n: Issuer = {
  id: 'n8n',
  name: 'n8n',
  sources: [{ url: 'https://docs.n8n.io/api/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'n8n-api-key',
      title: 'n8n API key',
      severity: 'high',
      grants: 'Reads, changes and runs the workflows of its user, and with them the credentials that they use.',
      revoke: REVOKE,
      keywords: ['n8n_api_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>n8n_api_[0-9a-f]{40,96})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: [
        'N8N_API_KEY=n8n_api_<hex:80>',
        "curl -H 'X-N8N-API-KEY: n8n_api_<hex:40>' https://flows.acme.test/api/v1/workflows",
      ],
      ignores: { 'too short': 'N8N_API_KEY=n8n_api_<hex:39>', 'a placeholder': 'N8N_API_KEY=n8n_api_<repeat:x:40>' },
    },
    {
      id: 'n8n-api-key-signed',
      title: 'n8n API key (signed form)',
      severity: 'high',
      grants: 'Reads, changes and runs the workflows of its user, and with them the credentials that they use.',
      revoke: REVOKE,
      keywords: ['lcjpc3mioijuog4ilcjhdwqioij'],
      // The payload says ,"iss":"n8n","aud":" behind the id of the user, whose length is fixed.
      pattern:
        /(?<![\w.-])(?<secret>eyJ[\w-]{17,80}\.eyJ[\w-]{20,80}LCJpc3MiOiJuOG4iLCJhdWQiOiJ[\w-]{10,300}\.[\w-]{43})(?![\w-])/,
      entropyMin: 4,
      checks: ['jwt'],
      matches: [
        'N8N_API_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"sub":"<uuid>","iss":"n8n","aud":"public-api","iat":<digits:10>}>.<base64url:43>',
        '{"X-N8N-API-KEY": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"sub":"<uuid>","iss":"n8n","aud":"public-api","iat":<digits:10>,"exp":<digits:10>}>.<base64url:43>"}',
      ],
      ignores: {
        'a token of another issuer':
          'N8N_WEBHOOK=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"sub":"<uuid>","iss":"acme","aud":"public-api"}>.<base64url:43>',
        'one character short':
          'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"sub":"<uuid>","iss":"n8n","aud":"public-api"}>.<base64url:42>',
      },
    },
  ],
}
