import type { Issuer } from '../src/rules/rule.ts'

export const devcycle: Issuer = {
  id: 'devcycle',
  name: 'DevCycle',
  sources: [{ url: 'https://docs.devcycle.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'devcycle-server-key',
      title: 'DevCycle server SDK key',
      severity: 'medium',
      grants: 'Reads the feature flags of one environment, targeting rules included.',
      revoke: 'DevCycle: the environment, SDK keys; rotate the key.',
      keywords: ['dvc_server_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>dvc_server_[A-Za-z0-9]{8,48}(?:_[A-Za-z0-9]{4,12})?)(?![A-Za-z0-9_-])/,
      entropyMin: 3.2,
      matches: [
        'DEVCYCLE_SERVER_SDK_KEY=dvc_server_<alnum:32>',
        "initializeDevCycle('dvc_server_<alnum:24>_<alnum:7>')",
      ],
      ignores: {
        'one character short': 'DEVCYCLE_SERVER_SDK_KEY=dvc_server_<alnum:7>',
        'a placeholder': 'DEVCYCLE_SERVER_SDK_KEY=dvc_server_<repeat:x:32>',
      },
    },
  ],
}
