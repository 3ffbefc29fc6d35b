import type { Issuer } from '../src/rules/rule.ts'

export const devin: Issuer = {
  id: 'devin',
  name: 'Devin',
  sources: [{ url: 'https://docs.devin.ai/api-reference/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'devin-api-key',
      title: 'Devin API key (personal or service, first form)',
      severity: 'high',
      grants: 'Starts and steers sessions that write code in the repositories of the organisation.',
      revoke: 'Devin: Settings, API keys; revoke the key.',
      keywords: ['apk_'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>apk_(?:user_[A-Za-z0-9+/_-]{100,200}|[A-Za-z0-9+/_-]{80,140})={0,2})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['DEVIN_API_KEY=apk_user_<base64:140>', 'Authorization: Bearer apk_<base64:88>=='],
      ignores: {
        'one character short': 'DEVIN_API_KEY=apk_<base64:79>',
        'a placeholder': 'DEVIN_API_KEY=apk_user_<repeat:x:140>',
      },
    },
    {
      id: 'devin-service-user-token',
      title: 'Devin service user token',
      severity: 'high',
      grants: 'Starts and steers sessions that write code in the repositories of the organisation.',
      revoke: 'Devin: Settings, Service users; revoke the token.',
      keywords: ['cog_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>cog_[a-z0-9]{52})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['DEVIN_API_KEY=cog_<lownum:52>', 'Authorization: Bearer cog_<lownum:52>'],
      ignores: {
        'one character short': 'DEVIN_API_KEY=cog_<lownum:51>',
        'a placeholder': 'DEVIN_API_KEY=cog_<repeat:x:52>',
      },
    },
  ],
}
