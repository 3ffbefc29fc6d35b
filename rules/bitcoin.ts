import type { Issuer } from '../src/rules/rule.ts'

export const bitcoin: Issuer = {
  id: 'bitcoin',
  name: 'Bitcoin',
  sources: [{ url: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bitcoin-extended-private-key',
      title: 'Extended private key (BIP 32)',
      severity: 'critical',
      grants: 'Moves the coins of every address below it; nobody can undo it.',
      revoke: 'It cannot be revoked: move the coins to a new wallet at once.',
      keywords: ['xprv', 'yprv', 'zprv', 'uprv', 'vprv'],
      pattern: /(?<![A-Za-z0-9])(?<secret>[xyzuv]prv[1-9A-HJ-NP-Za-km-z]{107})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      allow: [/^xprv9s21ZrQH143K3QTDL4LXw2F7HEK/],
      matches: ['XPRV=xprv9<base58:106>', '"root_key": "zprvA<base58:106>"'],
      ignores: { 'one character short': 'XPRV=xprv9<base58:105>', 'a placeholder': 'XPRV=xprv9<repeat:x:106>' },
    },
    {
      id: 'bitcoin-private-key',
      title: 'Bitcoin private key (WIF)',
      severity: 'critical',
      grants: 'Moves the coins of its address; nobody can undo it.',
      revoke: 'It cannot be revoked: move the coins to a new address at once.',
      shape: 'contextual',
      keywords: ['wif', 'bitcoin', 'btc_private', 'btc_privkey', 'importprivkey', 'dumpprivkey', 'bitcoin_private_key'],
      pattern: /(?<secret>5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      sources: [{ url: 'https://en.bitcoin.it/wiki/Wallet_import_format', readOn: '2026-11-22' }],
      matches: ['BITCOIN_WIF=5K<base58:49>', 'bitcoin-cli importprivkey "L<base58:51>"'],
      ignores: {
        'one character short': 'BITCOIN_WIF=5K<base58:48>',
        'a placeholder': 'BITCOIN_WIF=5K<repeat:x:49>',
        'nothing names the vendor': 'value = "5K<base58:49>"',
      },
    },
  ],
}
