import type { Issuer } from '../src/rules/rule.ts'

export const thunderstore: Issuer = {
  id: 'thunderstore',
  name: 'Thunderstore',
  sources: [{ url: 'https://thunderstore.io/api/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'thunderstore-service-account-token',
      title: 'Thunderstore service account token',
      severity: 'medium',
      grants: 'Publishes mods in the name of the team.',
      revoke: 'Thunderstore: the team, Service accounts; delete the account.',
      keywords: ['tss_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>tss_(?=[A-Za-z_-]{0,40}[0-9])[A-Za-z0-9_-]{20,80})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['TCLI_AUTH_TOKEN=tss_<alnum:38>', 'tcli publish --token tss_<alnum:40>'],
      ignores: {
        'too short': 'TCLI_AUTH_TOKEN=tss_<alnum:19>',
        'a name in code': 'tss_saveRegistersOfTheTask2',
        'a placeholder': 'TCLI_AUTH_TOKEN=tss_<repeat:x:40>',
      },
    },
  ],
}
