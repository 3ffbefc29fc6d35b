/** Puts back what was redacted: every placeholder of the map becomes the bytes that it stands for. */
import type { Replaced } from './placeholders.ts'

/** Longer than any placeholder in UTF-16; what ends a chunk may be the beginning of one. */
const TAIL_BYTES = 512

/** In UTF-8 as in UTF-16 of either byte order: there, NULs stand between the characters. */
const PLACEHOLDER = /\{\0?\{\0?(?:[a-z0-9-]\0?){1,160}:\0?(?:[0-9a-f]\0?){4,64}\}\0?\}/g

/** The text may come in chunks of any size, and goes out in others. */
export function* restore(chunks: Iterable<Uint8Array>, map: Iterable<Replaced>): Generator<Uint8Array> {
  const restorer = createRestorer(map)
  for (const chunk of chunks) yield restorer.push(chunk)
  yield restorer.end()
}

export interface Restorer {
  /** What can be given out so far. */
  push(chunk: Uint8Array): Uint8Array
  end(): Uint8Array
  /** Placeholders that were put back. */
  readonly count: number
}

export function createRestorer(map: Iterable<Replaced>): Restorer {
  const originals = new Map([...map].map(({ placeholder, original }) => [placeholder, original]))
  let held: Uint8Array = new Uint8Array()
  let count = 0
  /** Gives out all but the last `keep` bytes, or more of them where a placeholder reaches over that line. */
  const take = (keep: number): Uint8Array => {
    const text = Buffer.from(held.buffer, held.byteOffset, held.length).toString('latin1')
    const limit = text.length - keep
    const parts: Uint8Array[] = []
    let at = 0
    for (const match of text.matchAll(PLACEHOLDER)) {
      if (match.index >= limit) break
      const original = originals.get(match[0].replaceAll('\0', ''))
      if (original === undefined) continue
      const { start, end } = extent(match, original)
      parts.push(held.subarray(at, start), original)
      at = end
      count++
    }
    const cut = Math.max(at, Math.max(0, limit))
    parts.push(held.subarray(at, cut))
    held = held.subarray(cut)
    return Buffer.concat(parts)
  }
  return {
    get count() {
      return count
    },
    push: (chunk) => {
      held = Buffer.concat([held, chunk])
      return held.length <= TAIL_BYTES ? new Uint8Array() : take(TAIL_BYTES)
    },
    end: () => take(0),
  }
}

/** Of a placeholder in UTF-16, the NUL that belongs to its first or last brace stands outside of the match. */
function extent({ 0: text, index }: RegExpExecArray, original: Uint8Array): { start: number; end: number } {
  const end = index + text.length
  if (text[1] !== '\0') return { start: index, end }
  return original[1] === 0 ? { start: index, end: end + 1 } : { start: index - 1, end }
}
