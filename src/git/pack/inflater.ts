/** Unpacks zlib data of known length, one small object after the other. */
import { constants, createInflate, inflateSync } from 'node:zlib'
import { PackError } from './pack-error.ts'

/**
 * Inflates the zlib stream that begins at `input[start]` and ends before `end` into `output[at, at + length)`. The byte behind
 * that is there, and may be overwritten.
 * @throws {PackError} where it is broken or does not hold exactly `length` bytes
 */
export type Inflater = (source: InflateSource, output: Uint8Array, at: number, length: number) => void

/** `[start, end)` of `bytes` holds the stream; what follows the stream is not looked at. */
export interface InflateSource {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

/** What node:zlib's streams are built on. Not documented, so `createInflater` tries it before it trusts it. */
interface Handle {
  writeSync(flush: number, ...span: readonly [Uint8Array, number, number, Uint8Array, number, number]): void
  reset(): void
}

interface Stream {
  readonly _handle?: Handle
  /** What is left of the output, and of the input, after a write. */
  readonly _writeState?: Uint32Array
  on(event: 'error', listener: () => void): void
}

/**
 * One stream is used for all objects: making a new one, as `inflateSync` does, takes longer than most objects need. Where
 * this Node does not let us, `inflateSync` does the same.
 */
export function createInflater(): Inflater {
  const reused = reusingInflater()
  return reused !== undefined && passesTrial(reused) ? reused : inflateOnce
}

/** One output of zlib holds no more, and no object in memory is nearly as large. */
const LENGTH_MAX = 2 ** 31 - 2

function reusingInflater(): Inflater | undefined {
  let failed = false
  const open = (): Stream => {
    const stream = createInflate() as unknown as Stream
    const { _handle: handle } = stream
    if (handle !== undefined) Object.assign(handle, { onerror: () => (failed = true) })
    stream.on('error', () => {})
    return stream
  }
  let stream = open()
  if (typeof stream._handle?.writeSync !== 'function' || !(stream._writeState instanceof Uint32Array)) return undefined
  return ({ bytes, start, end }, output, at, length) => {
    const { _handle: handle, _writeState: state } = stream
    if (handle === undefined || state === undefined) throw new PackError('the zlib stream is gone')
    // Outside of these bounds it does not throw, but ends the process.
    if (start > end || end > bytes.length || length > LENGTH_MAX) throw new PackError('its compressed data is cut off')
    failed = false
    if (at + length >= output.length) throw new PackError('there is no room for it')
    // Room for one byte more than there should be tells whether there is more.
    handle.writeSync(constants.Z_SYNC_FLUSH, bytes, start, end - start, output, at, length + 1)
    const produced = length + 1 - (state[0] as number)
    if (failed || produced !== length) {
      stream = open()
      throw new PackError(failed ? 'its compressed data is broken' : 'its compressed data is not as long as it says')
    }
    handle.reset()
  }
}

/** Good data, broken data, data of another length, and good data again. */
function passesTrial(inflater: Inflater): boolean {
  const stream = Uint8Array.from([120, 156, 203, 72, 205, 201, 201, 7, 0, 6, 44, 2, 21])
  const broken = Uint8Array.from(stream, (byte, index) => (index === 11 ? byte ^ 1 : byte))
  const output = new Uint8Array(16)
  const works = (bytes: Uint8Array, length: number): boolean => {
    try {
      inflater({ bytes, start: 0, end: bytes.length }, output, 1, length)
      return output.subarray(1, 6).join() === '104,101,108,108,111'
    } catch {
      return false
    }
  }
  return works(stream, 5) && !works(broken, 5) && !works(stream, 4) && !works(stream, 6) && works(stream, 5)
}

function inflateOnce({ bytes, start, end }: InflateSource, output: Uint8Array, at: number, length: number): void {
  let whole: Uint8Array
  try {
    whole = inflateSync(bytes.subarray(start, end), { maxOutputLength: length + 1 })
  } catch {
    throw new PackError('its compressed data is broken')
  }
  if (whole.length !== length) throw new PackError('its compressed data is not as long as it says')
  output.set(whole, at)
}
