/** OpenPGP secret keys in armour: whether the first packet is one, and whether its passphrase protects it. */
import { readArmour } from './armour.ts'
import { BASE64, encodeBits } from './bytes.ts'
import { type CheckResult, doubtful, proven, refuted } from './check-result.ts'
import { crc24 } from './crc.ts'

/** The public numbers of each algorithm, before the octet that tells the protection. Source: RFC 9580, section 5.5.5. */
const PUBLIC_PARTS: Readonly<Record<number, readonly ('mpi' | 'oid' | 'kdf' | number)[]>> = {
  1: ['mpi', 'mpi'],
  2: ['mpi', 'mpi'],
  3: ['mpi', 'mpi'],
  16: ['mpi', 'mpi', 'mpi'],
  17: ['mpi', 'mpi', 'mpi', 'mpi'],
  18: ['oid', 'mpi', 'kdf'],
  19: ['oid', 'mpi'],
  22: ['oid', 'mpi'],
  25: [32],
  26: [56],
  27: [32],
  28: [57],
}

const SECRET_KEY = 5
const SECRET_SUBKEY = 7

/** Pieces shorter than this are of use to nobody. */
const PIECE_BYTES = 64

/**
 * Certain only where there is no packet: a passphrase can be guessed, and text in clothes that we do not undo is still a
 * key. The armour's checksum decides nothing (RFC 9580, section 6.1, forbids to reject for it) but proves what holds.
 */
export function pgpPrivateKey(secret: string): CheckResult {
  const { bytes, checksum } = readArmour(secret)
  if (bytes.length < PIECE_BYTES) return refuted('has no key in it')
  const start = packetContent(bytes)
  if (start === undefined) return doubtful('has a body that is no secret key packet')
  const protection = bytes[protectionAt(bytes, start) ?? bytes.length]
  if (protection === undefined) return doubtful('begins as a private key and breaks off')
  if (protection !== 0) return doubtful('is encrypted with a passphrase')
  const holds = checksum !== undefined && checksum === armourChecksum(bytes)
  return proven(`is an OpenPGP private key without a passphrase${holds ? ', with a checksum that holds' : ''}`)
}

/** The four characters after `=` in the armour's last line. */
export function armourChecksum(bytes: Uint8Array): string {
  const sum = crc24(bytes)
  return encodeBits(Uint8Array.of(sum >>> 16, sum >>> 8, sum), BASE64)
}

/** Where the content of the first packet begins, if it is a secret key's. Source: RFC 9580, section 4.2. */
function packetContent(bytes: Uint8Array): number | undefined {
  const [header = 0, length = 0] = bytes
  if ((header & 0x80) === 0) return undefined
  const isNew = (header & 0x40) !== 0
  const tag = isNew ? header & 0x3f : (header >>> 2) & 0x0f
  if (tag !== SECRET_KEY && tag !== SECRET_SUBKEY) return undefined
  if (isNew) return 1 + (length < 192 ? 1 : length < 224 ? 2 : 5)
  return 1 + ([1, 2, 4][header & 3] ?? 0)
}

/** Where the octet lies that tells the protection; undefined where version or algorithm are not known. */
function protectionAt(bytes: Uint8Array, start: number): number | undefined {
  const version = bytes[start] ?? 0
  if (version !== 4 && version !== 5 && version !== 6) return undefined
  const algorithm = bytes[start + 5] ?? 0
  let at = start + 6
  if (version !== 4) {
    const length =
      ((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) * 65536 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    return at + 4 + length
  }
  const parts = PUBLIC_PARTS[algorithm]
  if (parts === undefined) return undefined
  for (const part of parts) {
    if (typeof part === 'number') at += part
    else if (part === 'mpi') at += 2 + Math.ceil(((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) / 8)
    else at += 1 + (bytes[at] ?? 0)
  }
  return at
}
