import type { Issuer } from '../src/rules/rule.ts'

export const klaviyo: Issuer = {
  id: 'klaviyo',
  name: 'Klaviyo',
  sources: [{ url: 'https://developers.klaviyo.com/en/docs/authenticate_', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'klaviyo-private-key',
      title: 'Klaviyo private API key',
      severity: 'high',
      grants: 'Reads and writes the profiles and campaigns of the account.',
      revoke: 'Klaviyo: Settings, API keys (klaviyo.com/settings/account/api-keys); delete the key.',
      keywords: ['pk_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>pk_(?:[A-Za-z0-9]{6}_)?(?=[A-Za-z]{0,33}[0-9])[0-9A-Za-z]{34})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['KLAVIYO_API_KEY=pk_<hex:34>', 'Authorization: Klaviyo-API-Key pk_<alnum:6>_<hex:34>'],
      ignores: { 'one character short': 'pk_<hex:33>', 'part of a longer name': 'fpk_<hex:34>' },
    },
  ],
}
