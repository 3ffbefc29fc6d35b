import type { Issuer } from '../src/rules/rule.ts'

export const linear: Issuer = {
  id: 'linear',
  name: 'Linear',
  sources: [{ url: 'https://linear.app/developers', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'linear-api-key',
      title: 'Linear personal API key',
      severity: 'high',
      grants: 'Reads and writes the issues of the workspace as its owner.',
      revoke: 'Linear: Settings, Security & access, Personal API keys; revoke the key.',
      keywords: ['lin_api_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>lin_api_[A-Za-z0-9]{40})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['LINEAR_API_KEY=lin_api_<alnum:40>', 'new LinearClient({ apiKey: "lin_api_<alnum:40>" })'],
      ignores: { 'one character short': 'lin_api_<alnum:39>', 'a placeholder': 'lin_api_<repeat:x:40>' },
    },
    {
      id: 'linear-oauth-token',
      title: 'Linear OAuth token or webhook secret',
      severity: 'high',
      grants: 'Acts for the person who connected an app, or signs events as Linear would.',
      revoke: 'Linear: Settings, Applications; revoke the application, or delete the webhook.',
      keywords: ['lin_oauth_', 'lin_wh_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>lin_(?:oauth|wh)_[A-Za-z0-9]{40,64})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['LINEAR_ACCESS_TOKEN=lin_oauth_<hex:64>', 'LINEAR_WEBHOOK_SECRET=lin_wh_<alnum:40>'],
      ignores: { 'too short': 'lin_oauth_<alnum:39>', 'a placeholder': 'lin_wh_<repeat:x:40>' },
    },
  ],
}
