import type { Issuer } from '../src/rules/rule.ts'

export const xai: Issuer = {
  id: 'xai',
  name: 'xAI',
  sources: [{ url: 'https://docs.x.ai/docs/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'xai-api-key',
      title: 'xAI API key',
      severity: 'high',
      grants: 'Calls every Grok model at the expense of its team.',
      revoke: 'xAI: Console, API Keys (console.x.ai); delete the key.',
      keywords: ['xai-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>xai-\w{80})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'XAI_API_KEY=xai-<alnum:80>',
        'client = OpenAI(api_key="xai-<alnum:80>", base_url="https://api.x.ai/v1")',
      ],
      ignores: { 'one character short': 'xai-<alnum:79>', 'a placeholder': 'xai-<repeat:x:80>' },
    },
    {
      id: 'xai-management-key',
      title: 'xAI management API key',
      severity: 'critical',
      grants: 'Creates, reads and deletes the API keys of a team.',
      revoke: 'xAI: Console, Settings, Management Keys; delete the key.',
      keywords: ['xai-token-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>xai-token-[A-Za-z0-9]{80})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['XAI_MANAGEMENT_KEY=xai-token-<alnum:80>', '"Authorization": "Bearer xai-token-<alnum:80>"'],
      ignores: { 'one character short': 'xai-token-<alnum:79>', 'a name': 'xai-token-usage-dashboard' },
    },
  ],
}
