import type { Issuer } from '../src/rules/rule.ts'

export const replicate: Issuer = {
  id: 'replicate',
  name: 'Replicate',
  sources: [{ url: 'https://replicate.com/docs/topics/security/api-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'replicate-api-token',
      title: 'Replicate API token',
      severity: 'high',
      grants: 'Runs and trains models at the expense of its owner, and reads what was predicted.',
      revoke: 'Replicate: Account settings, API tokens (replicate.com/account/api-tokens); disable the token.',
      keywords: ['r8_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>r8_[A-Za-z0-9]{37})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['REPLICATE_API_TOKEN=r8_<alnum:37>', "const replicate = new Replicate({ auth: 'r8_<alnum:37>' })"],
      ignores: { 'one character short': 'r8_<alnum:36>', 'a placeholder': 'r8_<repeat:*:37>' },
    },
  ],
}
