import type { Issuer } from '../src/rules/rule.ts'

export const nats: Issuer = {
  id: 'nats',
  name: 'NATS',
  sources: [
    {
      url: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'nats-seed',
      title: 'NATS nkey seed',
      severity: 'critical',
      grants:
        'Signs in to the messaging system as that user or account; the seed of an account or operator signs new users.',
      revoke:
        'NATS: make a new key with nk or nsc, put its public half into the configuration or the account, and revoke the old user.',
      keywords: ['sua', 'saa', 'soa'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>S[AOU]A[A-P][A-Z2-7]{54})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['nats-crc16'],
      matches: [
        'NATS_NKEY_SEED=<nats-seed:U>',
        '-----BEGIN USER NKEY SEED-----\n<nats-seed:U>\n------END USER NKEY SEED------',
        'nsc import keys --seed <nats-seed:A>',
        'operator_seed: "<nats-seed:O>"',
      ],
      ignores: {
        'a checksum that does not hold': 'NATS_NKEY_SEED=SUAA<base32:54>',
        'a public key': 'nkey: U<base32:55>',
      },
    },
    {
      id: 'nats-server-seed',
      title: 'NATS nkey seed of a server or curve',
      severity: 'high',
      grants: 'Poses as the server or cluster, or opens what is encrypted for the curve key.',
      revoke: 'NATS: make a new key with nk, and put it into the configuration.',
      shape: 'contextual',
      keywords: ['nkey', 'nats', 'seed', 'xkey'],
      pattern: /(?<secret>S[CNX]A[A-P][A-Z2-7]{54})/,
      entropyMin: 3.5,
      checks: ['nats-crc16'],
      matches: ['NATS_SERVER_SEED=<nats-seed:N>', 'auth_callout { xkey_seed: <nats-seed:X> }'],
      ignores: {
        'a checksum that does not hold': 'NATS_SERVER_SEED=SNAA<base32:54>',
        'a public key': 'nkey: N<base32:55>',
      },
    },
  ],
}
