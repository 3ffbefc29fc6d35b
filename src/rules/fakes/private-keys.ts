/** Fakes of private keys in armour: the frame is real, the numbers in it are random and fit to no lock. */
import { BASE64, bytesOf, encodeBits } from '../checks/bytes.ts'
import { DER } from '../checks/der.ts'
import { armourChecksum } from '../checks/pgp-private-key.ts'
import type { Random } from './random.ts'

const OID = {
  rsa: '2a864886f70d010101',
  p256: '2a8648ce3d030107',
  pbes2: '2a864886f70d01050d',
} as const

const BODIES: Readonly<Record<string, (random: Random) => Uint8Array>> = {
  'RSA PRIVATE KEY': rsaKey,
  'EC PRIVATE KEY': ecKey,
  'DSA PRIVATE KEY': dsaKey,
  'PRIVATE KEY': pkcs8Key,
  'ENCRYPTED PRIVATE KEY': encryptedKey,
  'OPENSSH PRIVATE KEY': opensshKey,
  'PGP PRIVATE KEY BLOCK': pgpKey,
}

/** `RSA PRIVATE KEY`; with `:escaped` the line breaks are written as two characters, as in JSON. */
export function privateKeyArmour(argument: string, random: Random): string {
  const [label = '', dress = ''] = argument.split(':')
  const body = BODIES[label]
  if (body === undefined) throw new Error(`there is no key "${label}": write one of ${Object.keys(BODIES).join(', ')}`)
  const bytes = body(random)
  const text = encodeBits(bytes, BASE64)
  const lines = text.padEnd(Math.ceil(text.length / 4) * 4, '=').match(/.{1,64}/g) ?? []
  const isPgp = label.startsWith('PGP')
  return [
    `-----BEGIN ${label}-----`,
    ...(isPgp ? [''] : []),
    ...lines,
    ...(isPgp ? [`=${armourChecksum(bytes)}`] : []),
    `-----END ${label}-----`,
  ].join(dress === 'escaped' ? '\\n' : '\n')
}

function element(tag: number, ...contents: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const content = contents.flatMap((part) => [...part])
  const { length } = content
  const header = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Uint8Array.of(tag, ...header, ...content)
}

/** A positive INTEGER of so many bits, its first bit set. */
function integer(bits: number, random: Random): Uint8Array {
  const bytes = random.bytes(bits / 8)
  bytes[0] = (bytes[0] ?? 0) | 0x80
  return element(DER.integer, [0], bytes)
}

function small(value: number): Uint8Array {
  return element(DER.integer, [value])
}

function objectId(hex: string): Uint8Array {
  return element(DER.objectId, Buffer.from(hex, 'hex'))
}

function rsaKey(random: Random): Uint8Array {
  const half = () => integer(1024, random)
  const publicExponent = element(DER.integer, [1, 0, 1])
  const modulus = integer(2048, random)
  return element(
    DER.sequence,
    small(0),
    modulus,
    publicExponent,
    integer(2048, random),
    half(),
    half(),
    half(),
    half(),
    half(),
  )
}

function dsaKey(random: Random): Uint8Array {
  return element(
    DER.sequence,
    small(0),
    integer(2048, random),
    integer(256, random),
    integer(2048, random),
    integer(2048, random),
    integer(256, random),
  )
}

function ecKey(random: Random): Uint8Array {
  const point = element(0x03, [0, 4], random.bytes(64))
  return element(
    DER.sequence,
    small(1),
    element(DER.octetString, random.bytes(32)),
    element(0xa0, objectId(OID.p256)),
    element(0xa1, point),
  )
}

function pkcs8Key(random: Random): Uint8Array {
  const algorithm = element(DER.sequence, objectId(OID.rsa), element(0x05))
  return element(DER.sequence, small(0), algorithm, element(DER.octetString, rsaKey(random)))
}

function encryptedKey(random: Random): Uint8Array {
  const parameters = element(DER.sequence, element(DER.octetString, random.bytes(16)))
  return element(
    DER.sequence,
    element(DER.sequence, objectId(OID.pbes2), parameters),
    element(DER.octetString, random.bytes(1232)),
  )
}

/** Fields with a four-byte length before them. Source: OpenSSH, PROTOCOL.key. */
function opensshKey(random: Random): Uint8Array {
  const number = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
  const field = (content: Uint8Array | readonly number[]) => [...number(content.length), ...content]
  const text = (value: string) => field(bytesOf(value))
  const publicKey = random.bytes(32)
  const check = random.bytes(4)
  const secret = [
    ...check,
    ...check,
    ...text('ssh-ed25519'),
    ...field(publicKey),
    ...field([...random.bytes(32), ...publicKey]),
    ...text(''),
  ]
  for (let padding = 1; secret.length % 8 !== 0; padding++) secret.push(padding)
  return Uint8Array.of(
    ...bytesOf('openssh-key-v1\0'),
    ...text('none'),
    ...text('none'),
    ...field([]),
    ...number(1),
    ...field([...text('ssh-ed25519'), ...field(publicKey)]),
    ...field(secret),
  )
}

/** A secret key packet (version 4, EdDSA, no passphrase) and a user id. Source: RFC 4880, section 5.5.3. */
function pgpKey(random: Random): Uint8Array {
  const curve = [9, ...Buffer.from('2b06010401da470f01', 'hex')]
  const secret = [1, 0, ...random.bytes(32).fill(0xa5, 0, 1)]
  const sum = secret.reduce((total, byte) => total + byte, 0)
  const key = [
    4,
    ...random.bytes(4),
    22,
    ...curve,
    1,
    7,
    0x40,
    ...random.bytes(32),
    0,
    ...secret,
    (sum >> 8) & 255,
    sum & 255,
  ]
  const user = bytesOf('Ada <ada@mail.invalid>')
  return Uint8Array.of(0x94, key.length, ...key, 0xb4, user.length, ...user)
}
