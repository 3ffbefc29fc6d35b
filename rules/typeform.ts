import type { Issuer } from '../src/rules/rule.ts'

export const typeform: Issuer = {
  id: 'typeform',
  name: 'Typeform',
  sources: [{ url: 'https://www.typeform.com/developers/get-started/personal-access-token/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'typeform-personal-access-token',
      title: 'Typeform personal access token',
      severity: 'medium',
      grants: 'Reads and writes forms and what people answered, as its scopes allow.',
      revoke: 'Typeform: account, Personal tokens (admin.typeform.com/user/tokens); delete the token.',
      keywords: ['tfp_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>tfp_[A-Za-z0-9_-]{40,59})(?![A-Za-z0-9_-])/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: ['TYPEFORM_TOKEN=tfp_<alnum:44>_<alnum:14>', 'Authorization: Bearer tfp_<alnum:44>'],
      ignores: { 'too short': 'tfp_<alnum:39>', 'a placeholder': 'tfp_<repeat:x:44>' },
    },
  ],
}
