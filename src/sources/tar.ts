/** Reads tar archives as they stream by, with the package `tar-stream`. */
import { setImmediate } from 'node:timers/promises'
import type { Header } from 'tar-stream'
import { LIMITS } from '../base/limits.ts'

/** An entry that has content; of that, at most `LIMITS.archiveEntryBytes`. */
export interface TarEntry {
  readonly name: string
  readonly bytes: Uint8Array
  /** As the archive states it. */
  readonly size: number
  readonly isCutOff: boolean
}

const STEP_BYTES = 64 * 1024

/**
 * Every entry, whole, or cut off where the data ends.
 * @throws Error after the entries that could be read, where the archive is broken; or what the chunks threw
 */
export async function* readTar(data: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const { extract } = await import('tar-stream')
  // So that it asks for more only when all that it was given has come out.
  const archive = extract({ highWaterMark: 0 })
  let isDone = true
  archive.on('drain', () => {
    isDone = true
  })
  const ready: TarEntry[] = []
  let open: OpenEntry | undefined
  let headerBytes = 0
  let failure: unknown
  const fail = (error: unknown): void => {
    failure ??= error
  }
  archive.on('error', fail)
  archive.on('entry', (header, stream, next) => {
    stream.on('error', fail)
    headerBytes = 0
    const fields = Object.keys(header.pax ?? {}).length
    if (fields > LIMITS.archiveHeaderFields || !Number.isSafeInteger(header.size)) return next(new Error('bad header'))
    // Old programs state a size for folders, which have no content.
    if (header.size === 0 || header.type === 'directory') return next()
    const entry = openEntry(header)
    open = entry
    stream.on('data', (part) => entry.add(part as Uint8Array))
    stream.on('end', () => {
      ready.push(entry.close(false))
      open = undefined
      next()
    })
  })
  try {
    for await (const chunk of data instanceof Uint8Array ? steps(data) : data) {
      isDone = false
      archive.write(chunk)
      // All that it does follows at once: if it is not done then, it never will be.
      await setImmediate()
      yield* ready.splice(0)
      if (!isDone) throw new Error('stuck')
      headerBytes += open === undefined ? chunk.length : 0
      if (headerBytes > LIMITS.archiveHeaderBytes) throw new Error('too long a header')
    }
    if (open === undefined) await setImmediate(archive.end(null))
  } catch (error) {
    fail(error)
  }
  yield* ready
  if (open !== undefined) yield open.close(true)
  if (failure !== undefined) throw failure
}

interface OpenEntry {
  readonly add: (part: Uint8Array) => void
  readonly close: (isCutOff: boolean) => TarEntry
}

function openEntry({ name, size }: Header): OpenEntry {
  const parts: Uint8Array[] = []
  let length = 0
  return {
    add: (part) => {
      if (length < LIMITS.archiveEntryBytes) parts.push(part)
      length += part.length
    },
    close: (isCutOff) => {
      const bytes = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
      return { name, bytes: bytes.subarray(0, LIMITS.archiveEntryBytes), size, isCutOff }
    },
  }
}

/** So that whoever keeps count can do so before all is read. */
function* steps(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STEP_BYTES) yield bytes.subarray(at, at + STEP_BYTES)
}
