/** Objects of a repository by their id, through one `git cat-file --batch`: contents as recorded, nothing converted. */
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { assert } from '../base/assert.ts'
import { startGit } from './git-process.ts'
import type { GitPlace } from './safe-git.ts'

/** `size` in bytes. */
export interface ObjectHeader {
  readonly type: string
  readonly size: number
}

/**
 * First `ask`, once, then for every id in its order `next`, and `read` until `size` bytes are read; what was not read
 * is passed over. All reject with a Failure where git died.
 */
export interface ObjectReader {
  /** Asks for all of them and returns at once: git is given no more than it takes, and of a stream no more is read. */
  ask(oids: readonly string[] | AsyncIterable<readonly string[]>): void
  next(): Promise<ObjectHeader | 'missing'>
  /** The next `length` bytes of the object, in memory of their own. */
  read(length: number): Promise<Uint8Array>
  stop(): void
}

/** Ids in one write: some hundred kilobytes would sit in memory for nothing. */
const BATCH = 256
const HEADER_LENGTH_MAX = 1024

/** Starts git at once. */
export function openObjectReader(place: GitPlace): ObjectReader {
  // Without --buffer git flushes after every object; the end of the input flushes the last ones.
  const git = startGit(place, 'cat-file', ['--batch', '--buffer'])
  const bytes = createByteReader(git.stdout, () => git.done)
  let unread = 0

  async function write(oids: readonly string[]): Promise<void> {
    for (let index = 0; index < oids.length; index += BATCH) {
      const more = git.stdin.write(`${oids.slice(index, index + BATCH).join('\n')}\n`)
      if (!more) await once(git.stdin, 'drain')
    }
  }

  async function writeAll(oids: readonly string[] | AsyncIterable<readonly string[]>): Promise<void> {
    try {
      if (Symbol.asyncIterator in oids) for await (const some of oids) await write(some)
      else await write(oids)
    } finally {
      git.stdin.end()
    }
  }

  return {
    ask(oids) {
      // A git that died says so to whoever reads.
      writeAll(oids).catch(() => {})
    },
    async next() {
      if (unread > 0) await bytes.skip(unread)
      const line = await bytes.line(HEADER_LENGTH_MAX)
      if (line.endsWith(' missing')) {
        unread = 0
        return 'missing'
      }
      const [, type, size] = /^[0-9a-f]+ ([a-z]+) (\d+)$/.exec(line) ?? []
      assert(type !== undefined && size !== undefined, 'git cat-file answers as it documents')
      // A newline stands after the content.
      unread = Number(size) + 1
      return { type, size: Number(size) }
    },
    async read(length) {
      assert(length < unread, 'no more is read than the object has')
      unread -= length
      return bytes.take(length)
    },
    stop: () => git.stop(),
  }
}

/** Turns the chunks of a stream into the amounts that are asked for, taking no chunk before it is needed. */
function createByteReader(stream: Readable, ended: () => Promise<void>) {
  let chunk: Uint8Array = new Uint8Array(0)
  let wake = (): void => {}
  // Iterating the stream would do the same, but takes 3 ms to set up.
  for (const event of ['readable', 'end', 'close']) stream.on(event, () => wake())

  async function refill(): Promise<void> {
    while (chunk.length === 0) {
      const next: Uint8Array | null = stream.read()
      if (next !== null) chunk = next
      else if (stream.readableEnded || stream.destroyed) {
        await ended()
        throw new Error('git cat-file ended before it had answered')
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  }

  /** At least one byte and at most `length`. */
  async function some(length: number): Promise<Uint8Array> {
    await refill()
    const part = chunk.subarray(0, length)
    chunk = chunk.subarray(part.length)
    return part
  }

  return {
    async take(length: number): Promise<Uint8Array> {
      // Not from the pool: whoever gets it may hand its memory to another thread.
      const whole = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer)
      for (let filled = 0; filled < length; ) {
        const part = await some(length - filled)
        whole.set(part, filled)
        filled += part.length
      }
      return whole
    },
    async skip(length: number): Promise<void> {
      for (let left = length; left > 0; ) left -= (await some(left)).length
    },
    async line(lengthMax: number): Promise<string> {
      let text = ''
      while (text.length < lengthMax) {
        await refill()
        const end = chunk.indexOf(0x0a)
        text += Buffer.from(await some(end < 0 ? chunk.length : end + 1)).toString('latin1')
        if (end >= 0) return text.slice(0, -1)
      }
      throw new Error('git cat-file gave no header')
    },
  }
}
