/** Reads the structure of zip files with the package `yauzl`, which believes the directory at their end and nothing else. */
import { isUtf8 } from 'node:buffer'
import type { Entry } from 'yauzl'
import { LIMITS } from '../base/limits.ts'
import type { OpenImage } from './file-image.ts'

/** A file in the archive, its data still compressed; or what stands around the archive, that in front without a name. */
export interface ZipPart {
  readonly name: string | undefined
  readonly data: Uint8Array
  /** 0: stored, 8: deflated. */
  readonly method: number
  /** Bytes that it is said to have when it is inflated. */
  readonly size: number
  readonly isEncrypted: boolean
}

const END_BYTES = 22
const CENTRAL_BYTES = 46
const CENTRAL_SIGNATURE = Buffer.from('PK\x01\x02')
const END_SIGNATURE = Buffer.from('PK\x05\x06')

function is(bytes: Uint8Array, at: number, signature: Buffer): boolean {
  return signature.equals(bytes.subarray(at, at + 4))
}

/**
 * The entries, and what stands around the archive, its comment included. Entries may overlap and are without number:
 * whoever asks for them keeps count.
 * @throws Error after what could be read, where the archive is broken or of a kind that cannot be read
 */
export async function* readZip(bytes: Uint8Array): AsyncGenerator<ZipPart> {
  const { fromBufferPromise } = await import('yauzl')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const { start, end, comment, directoryBytes } = readEnd(buffer)
  const archive = buffer.subarray(start, end)
  const opened = await fromBufferPromise(archive, { decodeStrings: false, validateEntrySizes: false })
  let first = archive.length
  let passed = 0
  let failure: unknown
  for await (const entry of opened.eachEntry()) {
    passed += CENTRAL_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
    try {
      const { fileDataStart } = await opened.readLocalFileHeaderPromise(entry, { minimal: true })
      yield partOf(entry, archive.subarray(fileDataStart, fileDataStart + entry.compressedSize))
      first = Math.min(first, entry.relativeOffsetOfLocalHeader)
    } catch (error) {
      failure = error
    }
  }
  if (failure !== undefined) throw failure
  // The number of entries that the archive states is one of 16 bits, or a lie.
  if (passed !== directoryBytes && directoryBytes < 0xffffffff) throw new Error('more entries than the archive counts')
  if (passed === 0) return
  if (start + first > 0) yield stored(undefined, buffer.subarray(0, start + first))
  if (comment < buffer.length) yield stored('<after the archive>', buffer.subarray(comment))
}

/**
 * The entries of an archive that is too large to be held; nothing of what stands around it.
 * @throws Error as `readZip` does
 */
export async function* readLargeZip(image: OpenImage): AsyncGenerator<ZipPart> {
  const { fromFdPromise } = await import('yauzl')
  const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false }
  const opened = await fromFdPromise(image.descriptor, options)
  for await (const entry of opened.eachEntry()) {
    const { fileDataStart } = await opened.readLocalFileHeaderPromise(entry, { minimal: true })
    const length = Math.min(entry.compressedSize, LIMITS.archiveBytes)
    yield partOf(entry, image.subarray(fileDataStart, fileDataStart + length))
  }
}

/** What yauzl wants to be true: that the bytes are the archive and nothing else; and what it does not look at. */
interface End {
  /** Programs that were put in front are not counted in the offsets that the archive states. */
  readonly start: number
  readonly end: number
  readonly comment: number
  /** 0xffffffff: stated elsewhere, as in archives over 4 GiB. */
  readonly directoryBytes: number
}

function readEnd(buffer: Buffer): End {
  const at = buffer.lastIndexOf(END_SIGNATURE)
  const comment = at + END_BYTES
  if (at < 0 || comment > buffer.length) throw new Error('no end of the directory')
  const directoryBytes = buffer.readUInt32LE(at + 12)
  const directory = at - directoryBytes
  const isThere = directory >= 0 && is(buffer, directory, CENTRAL_SIGNATURE)
  const start = isThere ? Math.max(0, directory - buffer.readUInt32LE(at + 16)) : 0
  return { start, end: comment + buffer.readUInt16LE(at + 20), comment, directoryBytes }
}

function partOf(entry: Entry, data: Uint8Array): ZipPart {
  const { fileNameRaw, compressionMethod } = entry
  // Archives say whether a name is UTF-8; many do not say it right.
  const name = fileNameRaw.toString(isUtf8(fileNameRaw) ? 'utf8' : 'latin1')
  return { name, data, method: compressionMethod, size: entry.uncompressedSize, isEncrypted: entry.isEncrypted() }
}

function stored(name: string | undefined, data: Uint8Array): ZipPart {
  return { name, data, method: 0, size: data.length, isEncrypted: false }
}
