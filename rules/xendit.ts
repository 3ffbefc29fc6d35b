import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Xendit: Dashboard, Settings, API keys; delete the key.'

export const xendit: Issuer = {
  id: 'xendit',
  name: 'Xendit',
  sources: [{ url: 'https://docs.xendit.co/docs/api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'xendit-secret-key',
      title: 'Xendit secret key',
      severity: 'critical',
      grants: 'Takes and sends payments in the name of the account, as its permissions allow.',
      revoke: REVOKE,
      keywords: ['xnd_production_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>xnd_production_[A-Za-z0-9+/]{40,90}={0,2})(?![A-Za-z0-9_+/=])/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: [
        'XENDIT_SECRET_KEY=xnd_production_<alnum:62>',
        "new Xendit({ secretKey: 'xnd_production_<base64:62>==' })",
      ],
      ignores: {
        'too short': 'XENDIT_SECRET_KEY=xnd_production_<alnum:39>',
        'a public key': 'XENDIT_PUBLIC_KEY=xnd_public_production_<alnum:62>',
      },
    },
    {
      id: 'xendit-development-secret-key',
      title: 'Xendit secret key of the test mode',
      severity: 'low',
      grants: 'Moves no money: it belongs to the test mode.',
      revoke: REVOKE,
      keywords: ['xnd_development_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>xnd_development_[A-Za-z0-9+/]{40,90}={0,2})(?![A-Za-z0-9_+/=])/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: ['XENDIT_SECRET_KEY=xnd_development_<alnum:62>', "Xendit::setApiKey('xnd_development_<base64:62>==');"],
      ignores: {
        'too short': 'XENDIT_SECRET_KEY=xnd_development_<alnum:39>',
        'a placeholder': 'XENDIT_SECRET_KEY=xnd_development_<repeat:x:60>',
      },
    },
  ],
}
