import type { Issuer } from '../src/rules/rule.ts'

export const unkey: Issuer = {
  id: 'unkey',
  name: 'Unkey',
  sources: [{ url: 'https://www.unkey.com/docs/security/root-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'unkey-root-key',
      title: 'Unkey root key',
      severity: 'high',
      grants: 'Makes and revokes the API keys of the services that Unkey guards, as its permissions allow.',
      revoke: 'Unkey: Settings, Root keys; delete the key.',
      keywords: ['unkey_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>unkey_(?:[1-9A-HJ-NP-Za-km-z]{20,32}|[1-9A-HJ-NP-Za-km-z]{8}unkeyv1[1-9A-HJ-NP-Za-km-z]{42}))(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['UNKEY_ROOT_KEY=unkey_3Z<base58:22>', "new Unkey({ rootKey: 'unkey_<base58:24>' })"],
      ignores: {
        'too short': 'UNKEY_ROOT_KEY=unkey_<base58:19>',
        'a placeholder': 'UNKEY_ROOT_KEY=unkey_<repeat:x:24>',
      },
    },
  ],
}
