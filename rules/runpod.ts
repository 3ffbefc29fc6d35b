import type { Issuer } from '../src/rules/rule.ts'

export const runpod: Issuer = {
  id: 'runpod',
  name: 'RunPod',
  sources: [{ url: 'https://docs.runpod.io/get-started/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'runpod-api-key',
      title: 'RunPod API key',
      severity: 'high',
      grants: 'Starts machines and endpoints at the expense of the account, and enters them.',
      revoke: 'RunPod: Settings, API Keys; revoke the key.',
      keywords: ['rpa_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>rpa_[A-Z0-9]{40}[A-Za-z0-9]{6})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['RUNPOD_API_KEY=rpa_<upnum:40><alnum:6>', 'runpodctl config --apiKey rpa_<upnum:40><lownum:6>'],
      ignores: {
        'one character short': 'RUNPOD_API_KEY=rpa_<upnum:40><alnum:5>',
        'a placeholder': 'RUNPOD_API_KEY=rpa_<repeat:X:46>',
      },
    },
  ],
}
