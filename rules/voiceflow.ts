import type { Issuer } from '../src/rules/rule.ts'

export const voiceflow: Issuer = {
  id: 'voiceflow',
  name: 'Voiceflow',
  sources: [{ url: 'https://docs.voiceflow.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'voiceflow-api-key',
      title: 'Voiceflow API key',
      severity: 'medium',
      grants: 'Talks as the agent, and reads its conversations; a workspace key changes agents.',
      revoke: 'Voiceflow: the agent, Settings, API keys; revoke the key.',
      keywords: ['vf.'],
      pattern: /(?<![A-Za-z0-9_.])(?<secret>VF\.(?:(?:DM|WS)\.)?[0-9a-f]{24}\.[A-Za-z0-9]{16})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      matches: ['VOICEFLOW_API_KEY=VF.DM.<hex:24>.<alnum:16>', 'Authorization: VF.<hex:24>.<alnum:16>'],
      ignores: {
        'one character short': 'VOICEFLOW_API_KEY=VF.DM.<hex:24>.<alnum:15>',
        'a placeholder': 'VOICEFLOW_API_KEY=VF.DM.<repeat:x:24>.<repeat:x:16>',
      },
    },
  ],
}
