import type { Issuer } from '../src/rules/rule.ts'

export const ionic: Issuer = {
  id: 'ionic',
  name: 'Ionic Appflow',
  sources: [{ url: 'https://ionic.io/docs/appflow/personal-access-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ionic-personal-access-token',
      title: 'Ionic Appflow personal access token',
      severity: 'medium',
      grants: 'Builds and deploys the apps that its owner reaches.',
      revoke: 'Appflow: Account settings, Personal access tokens; delete the token.',
      shape: 'contextual',
      keywords: ['ionic', 'appflow'],
      pattern: /(?<secret>ion_[A-Za-z0-9]{42})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['IONIC_TOKEN=ion_<alnum:42>', 'appflow build web --token=ion_<alnum:42>'],
      ignores: {
        'one character short': 'IONIC_TOKEN=ion_<alnum:41>',
        'a placeholder': 'IONIC_TOKEN=ion_<repeat:x:42>',
        'nothing names the vendor': 'value = "ion_<alnum:42>"',
      },
    },
  ],
}
