import type { Issuer } from '../src/rules/rule.ts'

const MOVES = 'Moves everything that the account holds; nobody can undo it.'
const REVOKE = 'It cannot be revoked: move what the account holds to a new one at once.'
const KEYWORDS = [
  'private_key',
  'privatekey',
  'private-key',
  'priv_key',
  'privkey',
  'wallet_key',
  'walletkey',
  'deployer_key',
  'deployerkey',
  'owner_key',
  'signer_key',
  'wallet_secret',
]

export const ethereum: Issuer = {
  id: 'ethereum',
  name: 'Ethereum',
  sources: [{ url: 'https://ethereum.org/en/developers/docs/accounts/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ethereum-private-key',
      title: 'Ethereum private key',
      severity: 'critical',
      grants: MOVES,
      revoke: REVOKE,
      shape: 'named',
      keywords: KEYWORDS,
      pattern: /^(?<secret>0x[0-9a-fA-F]{64})$/,
      entropyMin: 3.3,
      matches: ['PRIVATE_KEY=0x<hex:64>', "privateKey: '0x<hex:64>'", 'DEPLOYER_KEY: "0x<hex:64>"'],
      ignores: {
        'one character short': 'wallet_key_part = "0x<hex:63>"',
        'one digit repeated': 'PRIVATE_KEY=0x<repeat:1:64>',
      },
    },
    {
      id: 'ethereum-private-key-bare',
      title: 'Private key of 32 bytes, as Ethereum and others use it',
      severity: 'high',
      grants: MOVES,
      revoke: REVOKE,
      shape: 'named',
      keywords: KEYWORDS,
      pattern: /^(?<secret>[0-9a-fA-F]{64})$/,
      entropyMin: 3.3,
      matches: ['PRIVATE_KEY=<hex:64>', 'DEPLOYER_KEY="<hex:64>"'],
      ignores: {
        'one character short': 'wallet_key_part = "<hex:63>"',
        'a public key': 'publicPrivateKeyHash = "<hex:64>"',
      },
    },
    {
      id: 'ethereum-recovery-phrase',
      title: 'Recovery phrase of a wallet',
      severity: 'critical',
      grants: 'Moves everything that the accounts of the wallet hold; nobody can undo it.',
      revoke: 'It cannot be revoked: move what the wallet holds to a new one at once.',
      shape: 'named',
      keywords: [
        'mnemonic',
        'seed_phrase',
        'seedphrase',
        'recovery_phrase',
        'recoveryphrase',
        'secret_phrase',
        'secretphrase',
        'wallet_phrase',
      ],
      pattern:
        /^(?<secret>[a-z]{3,8}(?: [a-z]{3,8}){11}(?:(?: [a-z]{3,8}){3}|(?: [a-z]{3,8}){6}|(?: [a-z]{3,8}){9}|(?: [a-z]{3,8}){12})?)$/,
      allow: [/^(?:test ){11}junk$|^(?:abandon ){11,}|\b(?:the|and|your|this|that|with|not|for|from) /],
      entropyMin: 3,
      matches: ['MNEMONIC="<words:12>"', "const seedPhrase = '<words:24>'"],
      ignores: {
        'too few words': 'MNEMONIC="<words:11>"',
        prose: 'mnemonic = "the phrase that you were given when you made this wallet"',
      },
    },
  ],
}
