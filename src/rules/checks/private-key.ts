/** Private keys in PEM and OpenSSH form: whether there is a key inside, of which kind, and whether it lies open. */
import { readArmour } from './armour.ts'
import { hexOf, textOf } from './bytes.ts'
import { type CheckResult, doubtful, printable, proven, refuted } from './check-result.ts'
import { DER, type DerElement, derChildren, derElement } from './der.ts'

const ENCRYPTED = 'is encrypted with a passphrase'
const BREAKS_OFF = 'begins as a private key and breaks off'

/** The shortest key, Ed25519, has 48 bytes with its frame; pieces shorter than this are of use to nobody. */
const PIECE_BYTES = 64

/** Object identifiers of key kinds, in hexadecimal. Sources: RFC 8017, RFC 5480, RFC 8410, RFC 3279. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  '2a864886f70d010101': 'an RSA',
  '2a864886f70d01010a': 'an RSA-PSS',
  '2a864886f70d010301': 'a Diffie-Hellman',
  '2a8648ce3d0201': 'an EC',
  '2a8648ce380401': 'a DSA',
  '2b656e': 'an X25519',
  '2b656f': 'an X448',
  '2b6570': 'an Ed25519',
  '2b6571': 'an Ed448',
}

/**
 * PKCS#1, SEC 1, PKCS#8, DSA and OpenSSH keys, with or without armour. Sources: RFC 8017, RFC 5915, RFC 5958; OpenSSH,
 * PROTOCOL.key. Certain where there is nothing that could be a key; not certain where the key is encrypted (it can be
 * guessed), broken off (what is left may do) or in clothes that we do not undo.
 */
export function privateKey(secret: string): CheckResult {
  const { encrypted, bytes } = readArmour(secret)
  if (encrypted) return doubtful(ENCRYPTED)
  if (textOf(bytes.subarray(0, OPENSSH_MAGIC.length)) === OPENSSH_MAGIC) return opensshKey(bytes)
  const outer = derElement(bytes, 0)
  if (outer?.tag === DER.sequence) {
    const result = derKey(bytes, outer)
    if (result !== undefined) return result
  }
  return bytes.length >= PIECE_BYTES ? doubtful('has a body that no key format explains') : refuted('has no key in it')
}

/** Undefined where the sequence is nothing that could be a key. */
function derKey(bytes: Uint8Array, outer: DerElement): CheckResult | undefined {
  const parts = derChildren(bytes, outer)
  const tags = parts.map((part) => part.tag)
  const [first, second] = parts
  if (first === undefined || second === undefined) return undefined
  if (outer.end > bytes.length)
    return bytes.length >= PIECE_BYTES && startsAsKey(tags) ? doubtful(BREAKS_OFF) : undefined
  if (parts.length === 2 && first.tag === DER.sequence && second.tag === DER.octetString) return doubtful(ENCRYPTED)
  if (first.tag !== DER.integer || first.end - first.start !== 1) return undefined
  if (tags.length === 9 && tags.every((tag) => tag === DER.integer))
    return proven(`is an RSA private key of ${bitsOf(bytes, second)} bits`)
  if (tags.length === 6 && tags.every((tag) => tag === DER.integer))
    return proven(`is a DSA private key of ${bitsOf(bytes, second)} bits`)
  if (second.tag === DER.octetString) return proven('is an EC private key')
  if (second.tag === DER.sequence && parts[2]?.tag === DER.octetString)
    return proven(`is ${algorithmOf(bytes, second)} private key`)
  return undefined
}

function startsAsKey(tags: readonly number[]): boolean {
  return tags[0] === DER.integer && [DER.integer, DER.octetString, DER.sequence].some((tag) => tag === tags[1])
}

function algorithmOf(bytes: Uint8Array, algorithm: DerElement): string {
  const id = derElement(bytes, algorithm.start)
  return (id?.tag === DER.objectId ? ALGORITHMS[hexOf(bytes.subarray(id.start, id.end))] : undefined) ?? 'a'
}

function bitsOf(bytes: Uint8Array, integer: DerElement): number {
  const padding = bytes[integer.start] === 0 ? 1 : 0
  return (integer.end - integer.start - padding) * 8
}

const OPENSSH_MAGIC = 'openssh-key-v1\0'

/** Cipher, key derivation and its options, the number of keys, then the public and the private part. */
function opensshKey(bytes: Uint8Array): CheckResult {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = OPENSSH_MAGIC.length
  const field = (): Uint8Array | undefined => {
    if (at + 4 > bytes.length) return undefined
    const start = at + 4
    const end = start + view.getUint32(at)
    if (end > bytes.length) return undefined
    at = end
    return bytes.subarray(start, end)
  }
  const cipher = field()
  if (cipher === undefined) return refuted('has no key in it')
  if (textOf(cipher) !== 'none') return doubtful(ENCRYPTED)
  field()
  field()
  at += 4
  const publicPart = field()
  const privatePart = field()
  if (publicPart === undefined || privatePart === undefined) {
    return bytes.length >= 2 * PIECE_BYTES ? doubtful(BREAKS_OFF) : refuted('has no key in it')
  }
  if (privatePart.length < 8 || hexOf(privatePart.subarray(0, 4)) !== hexOf(privatePart.subarray(4, 8))) {
    return doubtful('has a private part whose check numbers differ')
  }
  const kindLength = publicPart[3] ?? 0
  const kind = printable(textOf(publicPart.subarray(4, 4 + kindLength)))
  return proven(kind === undefined ? 'is an OpenSSH private key' : `is an OpenSSH private key (${kind})`)
}
