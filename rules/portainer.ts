import type { Issuer } from '../src/rules/rule.ts'

export const portainer: Issuer = {
  id: 'portainer',
  name: 'Portainer',
  sources: [{ url: 'https://docs.portainer.io/api/access', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'portainer-access-token',
      title: 'Portainer access token',
      severity: 'critical',
      grants: 'Starts, enters and deletes containers on the environments that its user reaches.',
      revoke: 'Portainer: My account, Access tokens; remove the token.',
      shape: 'contextual',
      keywords: ['portainer', 'x-api-key'],
      pattern: /(?<secret>ptr_[A-Za-z0-9+/_-]{20,60}={0,2})/,
      entropyMin: 3.5,
      matches: [
        'PORTAINER_TOKEN=ptr_<base64:43>=',
        "curl -H 'X-API-Key: ptr_<base64:43>=' https://portainer.acme.test/api/endpoints",
      ],
      ignores: {
        'too short': 'PORTAINER_TOKEN=ptr_<base64:19>',
        'a placeholder': 'PORTAINER_TOKEN=ptr_<repeat:x:43>=',
      },
    },
  ],
}
