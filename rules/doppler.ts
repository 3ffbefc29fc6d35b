import type { Issuer } from '../src/rules/rule.ts'

export const doppler: Issuer = {
  id: 'doppler',
  name: 'Doppler',
  sources: [{ url: 'https://docs.doppler.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'doppler-personal-token',
      title: 'Doppler personal token',
      severity: 'critical',
      grants: 'Reads and changes the secrets of every project of its user.',
      revoke: 'Doppler: Tokens, Personal; delete the token.',
      keywords: ['dp.pt.'],
      pattern: /(?<![\w.-])(?<secret>dp\.pt\.[A-Za-z0-9]{40,44})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['DOPPLER_TOKEN=dp.pt.<alnum:43>', '"token": "dp.pt.<alnum:40-44>"'],
      ignores: {
        'too short': 'DOPPLER_TOKEN=dp.pt.<alnum:39>',
        'a placeholder': 'DOPPLER_TOKEN=dp.pt.<repeat:x:43>',
      },
    },
    {
      id: 'doppler-service-token',
      title: 'Doppler service token',
      severity: 'critical',
      grants: 'Reads all secrets of one configuration.',
      revoke: 'Doppler: the configuration, Access; revoke the token.',
      keywords: ['dp.st.'],
      pattern: /(?<![\w.-])(?<secret>dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['DOPPLER_TOKEN=dp.st.prd.<alnum:43>', '"token": "dp.st.<alnum:43>"'],
      ignores: {
        'too short': 'DOPPLER_TOKEN=dp.st.prd.<alnum:39>',
        'a placeholder': 'DOPPLER_TOKEN=dp.st.prd.<repeat:x:43>',
      },
    },
    {
      id: 'doppler-account-token',
      title: 'Doppler command-line, service-account, SCIM or audit token',
      severity: 'high',
      grants: 'Reads or changes secrets, users or logs, by its kind and the role of its owner.',
      revoke: 'Doppler: Tokens (or Team, Service accounts; Settings, SCIM); revoke the token.',
      keywords: ['dp.ct.', 'dp.sa.', 'dp.said.', 'dp.scim.', 'dp.audit.'],
      pattern: /(?<![\w.-])(?<secret>dp\.(?:ct|sa|said|scim|audit)\.[A-Za-z0-9]{40,44})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['token: dp.ct.<alnum:43>', 'DOPPLER_TOKEN=dp.sa.<alnum:43>', 'SCIM_TOKEN=dp.scim.<alnum:43>'],
      ignores: {
        'too short': 'token: dp.ct.<alnum:39>',
        'another kind': 'token: dp.zz.<alnum:43>',
      },
    },
  ],
}
