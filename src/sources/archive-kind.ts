/** Tells archives, and databases, by their bytes. Apart from what opens them: every file is asked, and few are any. */

export type ArchiveKind = 'zip' | 'tar' | 'gzip' | 'sqlite'

const LOCAL_SIGNATURE = Buffer.from('PK\x03\x04')
const END_SIGNATURE = Buffer.from('PK\x05\x06')

const DATABASE_SIGNATURE = Buffer.from('SQLite format 3\0')
const TAR_SIGNATURE = Buffer.from('ustar')

/** Bytes of the record that ends a zip file, without a comment. */
const END_BYTES = 22

/** What the bytes are, whatever their name; undefined where they are no archive that we open. */
export function archiveKind(bytes: Uint8Array): ArchiveKind | undefined {
  if (bytes.length < 3) return undefined
  // The third byte is the method, and there is but one.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8) return 'gzip'
  if (isDatabase(bytes)) return 'sqlite'
  if (isZip(bytes)) return 'zip'
  return isTar(bytes) ? 'tar' : undefined
}

/** True where it begins like a zip file, or ends like one: archives that run by themselves have a program in front. */
export function isZip(bytes: Uint8Array): boolean {
  const end = bytes.length - END_BYTES
  return end >= 0 && (isZipRecord(bytes, 0) || isZipRecord(bytes, end))
}

function isZipRecord(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x50 && (standsAt(bytes, at, LOCAL_SIGNATURE) || standsAt(bytes, at, END_SIGNATURE))
}

/** True for databases of SQLite that are not encrypted as a whole. */
export function isDatabase(bytes: Uint8Array): boolean {
  return standsAt(bytes, 0, DATABASE_SIGNATURE)
}

/** True where the first header bears the mark of ustar, pax or GNU. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= 512 && standsAt(bytes, 257, TAR_SIGNATURE)
}

/** Asked for every file, so nothing is made for it. */
function standsAt(bytes: Uint8Array, at: number, signature: Uint8Array): boolean {
  if (at + signature.length > bytes.length) return false
  for (let index = 0; index < signature.length; index++) if (bytes[at + index] !== signature[index]) return false
  return true
}
