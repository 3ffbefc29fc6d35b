import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Statsig: Settings, Keys & Environments; revoke the key.'

export const statsig: Issuer = {
  id: 'statsig',
  name: 'Statsig',
  sources: [{ url: 'https://docs.statsig.com/sdk-keys/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'statsig-secret-key',
      title: 'Statsig server secret key',
      severity: 'medium',
      grants: 'Reads the rules of every gate and experiment, and writes events.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['statsig'],
      pattern: /(?<secret>secret-[A-Za-z0-9]{32,60})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['STATSIG_SECRET_KEY=secret-<alnum:43>', "Statsig.initialize('secret-<alnum:43>')"],
      ignores: {
        'too short': 'STATSIG_SECRET_KEY=secret-<alnum:31>',
        'a client key, which is public': 'STATSIG_CLIENT_KEY=client-<alnum:43>',
      },
    },
    {
      id: 'statsig-console-key',
      title: 'Statsig console API key',
      severity: 'high',
      grants: 'Changes gates, experiments and the settings of the project.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['statsig'],
      pattern: /(?<secret>console-[A-Za-z0-9]{32,60})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: [
        'STATSIG_CONSOLE_KEY=console-<alnum:43>',
        "curl https://statsigapi.net/console/v1/gates -H 'STATSIG-API-KEY: console-<alnum:43>'",
      ],
      ignores: {
        'too short': 'STATSIG_CONSOLE_KEY=console-<alnum:31>',
        'a placeholder': 'STATSIG_CONSOLE_KEY=console-<repeat:x:43>',
      },
    },
  ],
}
