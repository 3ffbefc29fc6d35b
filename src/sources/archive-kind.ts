/** Tells archives, and databases, by their bytes. Apart from what opens them: every file is asked, and few are any. */

export type ArchiveKind = 'zip' | 'tar' | 'gzip' | 'sqlite'

const LOCAL_SIGNATURE = Buffer.from('PK\x03\x04')
const END_SIGNATURE = Buffer.from('PK\x05\x06')

const DATABASE_SIGNATURE = Buffer.from('SQLite format 3\0')

/** Bytes of the record that ends a zip file, without a comment. */
const END_BYTES = 22

/** What the bytes are, whatever their name; undefined where they are no archive that we open. */
export function archiveKind(bytes: Uint8Array): ArchiveKind | undefined {
  // The third byte is the method, and there is but one.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8) return 'gzip'
  if (bytes[0] === DATABASE_SIGNATURE[0] && isDatabase(bytes)) return 'sqlite'
  if (isZip(bytes)) return 'zip'
  return isTar(bytes) ? 'tar' : undefined
}

/** True where it begins like a zip file, or ends like one: archives that run by themselves have a program in front. */
export function isZip(bytes: Uint8Array): boolean {
  const signature = bytes.subarray(0, 4)
  const end = bytes.length - END_BYTES
  return (
    end >= 0 &&
    [LOCAL_SIGNATURE, END_SIGNATURE].some(
      (known) => known.equals(signature) || known.equals(bytes.subarray(end, end + 4)),
    )
  )
}

/** True for databases of SQLite that are not encrypted as a whole. */
export function isDatabase(bytes: Uint8Array): boolean {
  return DATABASE_SIGNATURE.equals(bytes.subarray(0, DATABASE_SIGNATURE.length))
}

/** True where the first header bears the mark of ustar, pax or GNU. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= 512 && Buffer.from(bytes.subarray(257, 262)).toString() === 'ustar'
}
