import type { Issuer } from '../src/rules/rule.ts'

/** The file of a key pair: 64 bytes as numbers. */
const NUMBERS = (count: number) => Array.from({ length: count }, () => '<int:0-255>').join(',')

const REVOKE = 'Make a new wallet, and send everything from the old address to it.'

export const solana: Issuer = {
  id: 'solana',
  name: 'Solana',
  sources: [{ url: 'https://solana.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'solana-keypair',
      title: 'Solana key pair (64 numbers)',
      severity: 'critical',
      grants: 'Spends everything that the address holds, and upgrades the programs that it deployed.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['solana', 'keypair', 'secret_key', 'secretkey', 'private_key', 'privatekey', 'wallet'],
      pattern: /\[\s{0,4}(?<secret>(?:\d{1,3}\s{0,2},\s{0,12}){63}\d{1,3})\s{0,4}\]/,
      entropyMin: 2.8,
      matches: [
        `SOLANA_PRIVATE_KEY=[${NUMBERS(64)}]`,
        `const keypair = Keypair.fromSecretKey(new Uint8Array([${NUMBERS(64)}]))`,
      ],
      ignores: {
        'one number short': `SOLANA_PRIVATE_KEY=[${NUMBERS(63)}]`,
        'nothing but zeros': `keypair = [${Array(64).fill('0').join(',')}]`,
        'nothing names a key': `let table = [${NUMBERS(64)}]`,
      },
    },
    {
      id: 'solana-private-key',
      title: 'Solana private key (base58)',
      severity: 'critical',
      grants: 'Spends everything that the address holds, and upgrades the programs that it deployed.',
      revoke: REVOKE,
      shape: 'named',
      keywords: [
        'private_key',
        'privatekey',
        'private-key',
        'secret_key',
        'secretkey',
        'keypair',
        'wallet_key',
        'payer_key',
      ],
      // Signatures of transactions look the same: the name decides.
      pattern: /^(?<secret>[1-9A-HJ-NP-Za-km-z]{87,88})$/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: [
        'SOLANA_PRIVATE_KEY=<base58:88>',
        "const privateKey = '<base58:87>'",
        'WALLET_SECRET_KEY="<base58:88>"',
      ],
      ignores: {
        'one character short': 'SOLANA_PRIVATE_KEY=<base58:86>',
        'the signature of a transaction': 'signature = "<base58:88>"',
        'a character that base58 leaves out': 'SOLANA_PRIVATE_KEY=<base58:87>0',
      },
    },
  ],
}
