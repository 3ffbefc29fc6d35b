import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Onfido: Dashboard, Developers, Tokens; revoke the token.'

export const onfido: Issuer = {
  id: 'onfido',
  name: 'Onfido',
  sources: [{ url: 'https://documentation.onfido.com/api/latest/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'onfido-live-api-token',
      title: 'Onfido live API token',
      severity: 'critical',
      grants: 'Reads identity documents, pictures and reports of applicants, and starts checks.',
      revoke: REVOKE,
      keywords: ['api_live'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>api_live(?:_us|_ca|_eu)?\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{20,80})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'ONFIDO_API_TOKEN=api_live.<base64url:11>.<base64url:32>',
        'Authorization: Token token=api_live_us.<alnum:11>.<alnum:32>',
      ],
      ignores: {
        'too short': 'ONFIDO_API_TOKEN=api_live.<alnum:11>.<alnum:19>',
        'a placeholder': 'ONFIDO_API_TOKEN=api_live.<repeat:x:11>.<repeat:x:32>',
      },
    },
    {
      id: 'onfido-sandbox-api-token',
      title: 'Onfido sandbox API token',
      severity: 'low',
      grants: 'Reads and starts checks of the test mode, whose applicants are invented.',
      revoke: REVOKE,
      keywords: ['api_sandbox'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>api_sandbox(?:_us|_ca|_eu)?\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{20,80})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'ONFIDO_API_TOKEN=api_sandbox.<base64url:11>.<base64url:32>',
        "onfido.Configuration(api_token='api_sandbox_ca.<alnum:11>.<alnum:32>')",
      ],
      ignores: {
        'too short': 'ONFIDO_API_TOKEN=api_sandbox.<alnum:11>.<alnum:19>',
        'a placeholder': 'ONFIDO_API_TOKEN=api_sandbox.<repeat:x:11>.<repeat:x:32>',
      },
    },
  ],
}
