/** Inflates what may be broken, cut off or a bomb: as much as there is, and no more than was asked for. */
import { nodeZlib } from './lazy-node.ts'
import { reasonOf } from './reason.ts'

export type Compression = 'deflate' | 'gzip'

/** Deflate packs at most this many bytes into one. Source: RFC 1951 allows 258 bytes for two codes of one bit each. */
const RATIO_MAX = 1032

const STEP_BYTES = 16 * 1024
const LARGE_STEP_BYTES = 1024 * 1024
/** Where the data is broken, what comes out in the step that finds it is lost. */
const CAREFUL_STEP_BYTES = 4 * 1024

/** Inflated bytes, as far as they can be read; `problem` says why these are not all. */
export interface Inflated {
  readonly bytes: Uint8Array
  readonly problem: string | undefined
}

/** At most `maxBytes`, which is at least 1. What follows the end of the compressed data is passed over. */
export async function inflate(bytes: Uint8Array, compression: Compression, maxBytes: number): Promise<Inflated> {
  const { gunzipSync, inflateRawSync } = nodeZlib()
  const open = compression === 'gzip' ? gunzipSync : inflateRawSync
  let stepBytes = STEP_BYTES
  try {
    return { bytes: open(bytes, { maxOutputLength: maxBytes }), problem: undefined }
  } catch (error) {
    reasonOf(error)
    if ((error as NodeJS.ErrnoException).code === 'Z_DATA_ERROR') stepBytes = CAREFUL_STEP_BYTES
  }
  return collect(inflateSteps(bytes, compression, stepBytes), maxBytes)
}

/** The same of deflated data that is said to grow to `size` bytes, which many have: they are held once. */
export async function inflateLarge(bytes: Uint8Array, size: number): Promise<Inflated> {
  const buffer = Buffer.allocUnsafe(size)
  let length = 0
  let problem: string | undefined
  try {
    for await (const chunk of inflateSteps(bytes, 'deflate', LARGE_STEP_BYTES)) {
      buffer.set(chunk.subarray(0, size - length), length)
      length += chunk.length
      if (length > size) break
    }
    if (length > size) problem = tooLarge(size)
  } catch (error) {
    problem = brokenData(error)
  }
  return { bytes: buffer.subarray(0, length), problem }
}

/**
 * The same step by step, without an end of its own.
 * @throws at the end, an error that `brokenData` explains, where the data is broken or cut off.
 */
export async function* inflateSteps(
  bytes: Uint8Array,
  compression: Compression,
  chunkSize = STEP_BYTES,
): AsyncGenerator<Uint8Array> {
  const { createGunzip, createInflateRaw } = nodeZlib()
  // Nothing may wait to be read: when the engine fails, that would be lost.
  const options = { chunkSize, readableHighWaterMark: 1 }
  const engine = compression === 'gzip' ? createGunzip(options) : createInflateRaw(options)
  // Ended only after everything was taken in: what is cut off fails when all of it has come out.
  engine.write(bytes, () => engine.end())
  yield* engine
}

async function collect(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Inflated> {
  const parts: Uint8Array[] = []
  let length = 0
  let problem: string | undefined
  try {
    for await (const chunk of chunks) {
      parts.push(chunk)
      length += chunk.length
      if (length <= maxBytes) continue
      problem = tooLarge(maxBytes)
      break
    }
  } catch (error) {
    problem = brokenData(error)
  }
  return { bytes: Buffer.concat(parts).subarray(0, maxBytes), problem }
}

/** In words for the coverage. */
export function tooLarge(scanned: number): string {
  return `too large when unpacked: the first ${scanned} bytes were scanned`
}

/** In words for the coverage, what an error of zlib's or of what reads its output stands for. */
export function brokenData(error: unknown): string {
  const isCutOff = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
  return isCutOff ? 'cut off: what is there was scanned' : 'the data is broken: what stands before was scanned'
}

/**
 * The beginning of gzip or zlib data, at once, for those who cannot wait: all of it where that is at most about
 * `maxBytes`, else some of it; undefined where it is neither or broken.
 */
export function inflateStart(bytes: Uint8Array, maxBytes: number): Uint8Array | undefined {
  const { constants, gunzipSync, inflateRawSync, inflateSync } = nodeZlib()
  const isGzip = bytes[0] === 0x1f
  const open = isGzip ? gunzipSync : inflateSync
  const options = { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH }
  try {
    return open(bytes, options)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Something else may follow the data, which gunzip takes for more of it.
    if (code === 'Z_DATA_ERROR' && isGzip)
      return attempt(() => inflateRawSync(bytes.subarray(gzipHeaderEnd(bytes)), options))
    if (code !== 'ERR_BUFFER_TOO_LARGE') return undefined
  }
  // So much of it cannot unpack to more than is allowed.
  return attempt(() => open(bytes.subarray(0, Math.max(64, Math.floor(maxBytes / RATIO_MAX))), options))
}

/** What HTTP calls `gzip`, `deflate`, `br` or `zstd` (Node 22.15 or newer), whole; undefined where it is none, or of more than `maxBytes`. */
export function unpackBody(bytes: Uint8Array, packing: string, maxBytes = 0): Uint8Array | undefined {
  const zlib: typeof import('node:zlib') & { zstdDecompressSync?: typeof unpackZlib } = nodeZlib()
  const unpackZlib = zlib.unzipSync
  const open = new Map([
    ['gzip', zlib.gunzipSync],
    ['x-gzip', zlib.gunzipSync],
    ['deflate', zlib.inflateSync],
    ['br', zlib.brotliDecompressSync],
    ['zstd', zlib.zstdDecompressSync],
  ]).get(packing)
  return open && attempt(() => open(bytes, { maxOutputLength: Math.max(1, maxBytes) }))
}

function attempt(inflate: () => Uint8Array): Uint8Array | undefined {
  try {
    return inflate()
  } catch {
    return undefined
  }
}

/** RFC 1952, section 2.3: ten bytes, then what the flags say. */
function gzipHeaderEnd(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0
  let end = 10
  if (flags & 4) end += 2 + (bytes[10] ?? 0) + (bytes[11] ?? 0) * 256
  for (const flag of [8, 16]) {
    // A name, a comment: each up to a NUL.
    if (flags & flag) end = Math.max(end, bytes.indexOf(0, end) + 1)
  }
  return flags & 2 ? end + 2 : end
}
