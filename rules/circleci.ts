import type { Issuer } from '../src/rules/rule.ts'

const PERSONAL = 'CircleCI: User settings, Personal API tokens; remove the token.'

export const circleci: Issuer = {
  id: 'circleci',
  name: 'CircleCI',
  sources: [{ url: 'https://circleci.com/docs/managing-api-tokens/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'circleci-personal-token',
      title: 'CircleCI personal API token',
      severity: 'critical',
      grants: 'Starts pipelines and reads and changes the settings of every project of its user.',
      revoke: PERSONAL,
      keywords: ['ccipat_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['CIRCLECI_TOKEN=CCIPAT_<base58:22>_<hex:40>', 'Circle-Token: CCIPAT_<base58:22>_<hex:40>'],
      ignores: {
        'one character short': 'CIRCLECI_TOKEN=CCIPAT_<base58:22>_<hex:39>',
        'a placeholder': 'CIRCLECI_TOKEN=CCIPAT_<repeat:x:22>_<repeat:0:40>',
      },
    },
    {
      id: 'circleci-project-token',
      title: 'CircleCI project API token',
      severity: 'high',
      grants: 'Reads the builds of the project, or administers it, by its scope.',
      revoke: 'CircleCI: the project, Project Settings, API Permissions; remove the token.',
      keywords: ['cciprj_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>CCIPRJ_[A-Za-z0-9]{22}_[0-9a-f]{40})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: [
        'CIRCLECI_PROJECT_TOKEN=CCIPRJ_<base58:22>_<hex:40>',
        'https://circleci.com/status?circle-token=CCIPRJ_<base58:22>_<hex:40>',
      ],
      ignores: {
        'one character short': 'CIRCLECI_PROJECT_TOKEN=CCIPRJ_<base58:22>_<hex:39>',
        'another kind': 'CIRCLECI_PROJECT_TOKEN=CCIPRX_<base58:22>_<hex:40>',
      },
    },
    {
      id: 'circleci-badge-token',
      title: 'CircleCI token in the address of a build badge',
      severity: 'low',
      grants: 'Shows whether the builds of the project pass, if it was made for badges; else it reads them.',
      revoke: 'CircleCI: the project, Project Settings, API Permissions; remove the token.',
      keywords: ['circle-token='],
      pattern:
        /(?:badge|shield|svg|png)\?(?:[\w=.-]{1,40}&(?:amp;)?)?circle-token=(?<secret>[0-9a-f]{40})(?![0-9A-Za-z])/,
      entropyMin: 3,
      matches: ['https://circleci.com/gh/acme/app.svg?style=svg&circle-token=<hex:40>'],
      ignores: {
        'one character short': 'https://circleci.com/gh/acme/app.svg?circle-token=<hex:39>',
        'not of a badge': 'https://circleci.com/api/v1.1/me?circle-token=<hex:40>',
      },
    },
    {
      id: 'circleci-token-legacy',
      title: 'CircleCI API token (40 digits)',
      severity: 'high',
      grants: 'Starts pipelines and reads and changes the settings that its user or its scope reaches.',
      revoke: PERSONAL,
      keywords: [
        'circle_token',
        'circle-token',
        'circleci_token',
        'circleci-token',
        'circleci_api',
        'circle_api_token',
        'circlecitoken',
        'circleci',
        'circletoken',
        'circle token',
        'circle_',
        'circle key',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['CIRCLE_TOKEN=<hex:40>', 'https://circleci.com/api/v1.1/me?circle-token=<hex:40>'],
      ignores: {
        'one character short': 'CIRCLE_TOKEN=<hex:39>',
        'a commit': 'CIRCLE_SHA1=<hex:40>',
      },
    },
  ],
}
