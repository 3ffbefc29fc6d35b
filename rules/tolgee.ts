import type { Issuer } from '../src/rules/rule.ts'

export const tolgee: Issuer = {
  id: 'tolgee',
  name: 'Tolgee',
  sources: [{ url: 'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tolgee-api-key',
      title: 'Tolgee project key or personal access token',
      severity: 'medium',
      grants: 'Reads and changes the translations of the project, or does whatever its user may.',
      revoke: 'Tolgee: user settings, API keys (or Personal Access Tokens); delete it.',
      keywords: ['tgpak_', 'tgpat_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>tgpa[kt]_[a-z0-9]{40,60})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      checks: ['random-text'],
      matches: ['TOLGEE_API_KEY=tgpak_<lownum:52>', 'tolgee login tgpat_<lownum:52>'],
      ignores: {
        'one character short': 'TOLGEE_API_KEY=tgpak_<lownum:39>',
        'a placeholder': 'TOLGEE_API_KEY=tgpak_<repeat:x:52>',
      },
    },
  ],
}
