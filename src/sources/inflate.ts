/** Inflates what may be broken, cut off or a bomb: as much as there is, and no more than was asked for. */
import { createGunzip, createInflateRaw, gunzipSync, inflateRawSync } from 'node:zlib'
import { reasonOf } from './reason.ts'

export type Compression = 'deflate' | 'gzip'

const INPUT_STEP_BYTES = 16 * 1024
const LARGE_STEP_BYTES = 64 * 1024
/** Where the data is broken, what comes out in the step that finds it is lost. */
const CAREFUL_STEP_BYTES = 4 * 1024

/**
 * The inflated bytes: all at once where all is well and they fit into `wholeBytes` (at least 1), else step by step,
 * without an end of its own. What follows the end of the compressed data is passed over.
 * @throws at the end, an error with a `code` of zlib's, where the data is broken or cut off.
 */
export async function* inflate(
  bytes: Uint8Array,
  compression: Compression,
  wholeBytes: number,
): AsyncGenerator<Uint8Array> {
  const options = { maxOutputLength: wholeBytes }
  let stepBytes = LARGE_STEP_BYTES
  let whole: Uint8Array | undefined
  try {
    whole = compression === 'gzip' ? gunzipSync(bytes, options) : inflateRawSync(bytes, options)
  } catch (error) {
    reasonOf(error)
    if ((error as NodeJS.ErrnoException).code === 'Z_DATA_ERROR') stepBytes = CAREFUL_STEP_BYTES
  }
  if (whole !== undefined) yield whole
  else yield* inflateSteps(bytes, compression, stepBytes)
}

async function* inflateSteps(
  bytes: Uint8Array,
  compression: Compression,
  chunkSize: number,
): AsyncGenerator<Uint8Array> {
  const engine = compression === 'gzip' ? createGunzip({ chunkSize }) : createInflateRaw({ chunkSize })
  const ready: Uint8Array[] = []
  let isOver = false
  let failure: unknown
  // The data may end before the input does; then nobody answers to what is written.
  const over = new Promise<void>((resolve) => {
    const end = (): void => {
      isOver = true
      resolve()
    }
    engine.once('end', end).once('close', end)
  })
  engine.on('data', (chunk: Uint8Array) => ready.push(chunk))
  engine.on('error', (error) => {
    failure = error
  })
  try {
    for (let at = 0; at < bytes.length && !isOver; at += INPUT_STEP_BYTES) {
      const step = bytes.subarray(at, at + INPUT_STEP_BYTES)
      await Promise.race([over, new Promise<unknown>((resolve) => engine.write(step, resolve))])
      yield* ready.splice(0)
    }
    // Only after everything was written: what is cut off fails here, when all of it has come out.
    engine.end()
    await over
    yield* ready.splice(0)
    if (failure !== undefined) throw failure
  } finally {
    engine.destroy()
  }
}
