/**
 * Cuts JSON that is too large to be held into pieces that are JSON by themselves: between its records, which are lines or the
 * elements of one array, and within a record where that alone is too large.
 */
import { LIMITS } from '../../base/limits.ts'
import { ARRAY, JsonTape, OBJECT, STRING, skipBlank } from './json-tape.ts'
import { JsonValue } from './json-value.ts'

/** Where a piece ends, and what the next one begins with before the text goes on there. */
export interface Cut {
  readonly end: number
  readonly opening: Uint8Array
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LINE_FEED = 0x0a
const OBJECT_START = 0x7b
const ARRAY_START = 0x5b
/** Behind the signs that open objects and arrays, those that close them. */
const CLOSES = 2

const NOTHING = new Uint8Array(0)
const IN_ARRAY = Uint8Array.of(ARRAY_START)
const EMPTY_ARRAY = Uint8Array.of(ARRAY_START, ARRAY_START + CLOSES)

/** Behind the last record that is whole; undefined where there is none. `bytes` begin a record, or an array of them. */
export function cutAtRecord(bytes: Uint8Array): Cut | undefined {
  const start = skipBlank(bytes, 0, bytes.length)
  return bytes[start] === ARRAY_START ? cutAtElement(bytes, start + 1) : cutAtLine(bytes, start)
}

function cutAtElement(bytes: Uint8Array, start: number): Cut | undefined {
  let end = 0
  walk(bytes, start, (at, depth) => {
    if (depth === 0) end = at
  })
  return end > start ? { end, opening: IN_ARRAY } : undefined
}

function cutAtLine(bytes: Uint8Array, start: number): Cut | undefined {
  let whole = 0
  walk(bytes, start, (at, depth) => {
    if (depth === 0) whole = at
  })
  const end = Buffer.prototype.indexOf.call(bytes, LINE_FEED, whole) + 1
  return whole > start && end > 0 ? { end, opening: NOTHING } : undefined
}

/** Says where each object and array ends, and how deep that is in others. A line feed in a string ends what is broken. */
function walk(bytes: Uint8Array, start: number, ended: (at: number, depth: number) => void): void {
  let depth = 0
  let inString = false
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (inString) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) inString = false
      else if (byte === LINE_FEED) {
        inString = false
        depth = 0
      }
    } else if (byte === QUOTE) inString = true
    else if (byte === OBJECT_START || byte === ARRAY_START) depth++
    else if (byte === OBJECT_START + CLOSES || byte === ARRAY_START + CLOSES) ended(at + 1, --depth)
  }
}

/** A line that begins an object, where the text is broken before it; undefined where there is none. */
export function cutAtObjectLine(bytes: Uint8Array): Cut | undefined {
  const end: number = Buffer.prototype.lastIndexOf.call(bytes, '\n{', bytes.length, 'latin1') + 1
  return end > bytes.length / 4 ? { end, opening: NOTHING } : undefined
}

/**
 * Within the one record that `bytes` begin, behind an element of what it holds. The opening has the record up to there, less
 * its long texts: whoever counts messages and remembers names comes to the same.
 */
export function cutWithinRecord(bytes: Uint8Array): Cut | undefined {
  let start = skipBlank(bytes, 0, bytes.length)
  const isInArray = bytes[start] === ARRAY_START
  while (isInArray && start < bytes.length && bytes[start] !== OBJECT_START) start++
  const tape = new JsonTape()
  const after = tape.read(bytes, start, bytes.length)
  // Broken, and not for the reason that it goes on.
  if (after >= 0 || isBrokenWithin(bytes, -1 - after)) return undefined
  const place = placeToCut(tape)
  if (place === undefined) return undefined
  const out = new Opening(tape)
  if (isInArray) out.write(IN_ARRAY)
  out.begin(tape.open.slice(0, place.level + 1), place.end)
  const opening = out.finish()
  return opening && { end: place.end, opening }
}

/** A string, number or word that the end cuts off may be long; nothing else is. */
function isBrokenWithin(bytes: Uint8Array, at: number): boolean {
  if (at >= bytes.length || bytes[at] === QUOTE) return false
  return skipBlank(bytes, at, bytes.length) < bytes.length && bytes.length - at > 64
}

interface PlaceToCut {
  readonly end: number
  /** Of the open containers, the one that holds the element. */
  readonly level: number
}

/** As little deep as it is without holding much of what was read already. */
function placeToCut(tape: JsonTape): PlaceToCut | undefined {
  let best: PlaceToCut | undefined
  for (const [level, container] of tape.open.entries()) {
    const end = lastEnd(tape, container, tape.open[level + 1])
    if (end > (best?.end ?? 0)) best = { end, level }
    if (end > tape.bytes.length / 2) break
  }
  return best !== undefined && best.end > tape.bytes.length / 4 ? best : undefined
}

/** Behind the last value of a container that is whole for certain. */
function lastEnd(tape: JsonTape, container: number, open: number | undefined): number {
  let end = 0
  for (let index = container + 1; index < tape.next(container); index = tape.next(index)) {
    if (index === open) break
    const after = endOf(tape, index)
    if (after < tape.bytes.length) end = after
  }
  return end
}

function endOf(tape: JsonTape, index: number): number {
  return tape.end(index) + (tape.kind(index) === STRING ? 1 : 0)
}

/** Longer texts are no names, paths or identifiers. */
const KEPT_BYTES_MAX = 256
/** What holds more than this in short texts is kept without what it holds. */
const CHILD_BYTES_MAX = 4096
const DEPTH_MAX = 8

/** Of so many elements before the cut all short texts are kept; of those before them, what says who spoke, and after what. */
const NEAR_ELEMENTS = 2000
const TELLING_KEYS: ReadonlySet<string> = new Set([
  'author',
  'content',
  'from',
  'message',
  'parent',
  'request',
  'role',
  'sender',
  'type',
  'url',
])

/** Writes a record again, in little. */
class Opening {
  readonly #tape: JsonTape
  #bytes = new Uint8Array(CHILD_BYTES_MAX)
  #length = 0
  #isFull = false

  constructor(tape: JsonTape) {
    this.#tape = tape
  }

  finish(): Uint8Array | undefined {
    return this.#isFull ? undefined : this.#bytes.subarray(0, this.#length)
  }

  write(bytes: Uint8Array): void {
    const length = this.#length + bytes.length
    if (length > LIMITS.openingBytes) this.#isFull = true
    if (this.#isFull) return
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#bytes.length))
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    this.#bytes.set(bytes, this.#length)
    this.#length = length
  }

  /** What the containers hold, of which each holds the next, and stay open: the last one up to the byte `until`. */
  begin([container, ...within]: readonly number[], until: number): void {
    if (container === undefined) return
    const tape = this.#tape
    this.#sign(tape.kind(container) === ARRAY ? ARRAY_START : OBJECT_START)
    let isFirst = true
    let elements = 0
    for (let index = container + 1; index < tape.next(container); index = tape.next(index)) elements++
    for (let index = container + 1; index < tape.next(container); index = tape.next(index)) {
      const isOpen = index === within[0]
      if (!isOpen && endOf(tape, index) > until) break
      if (!isFirst) this.#sign(0x2c)
      isFirst = false
      this.#key(index)
      if (isOpen) {
        this.begin(within, until)
        break
      }
      if (elements-- > NEAR_ELEMENTS) {
        this.#telling(index, 0)
        continue
      }
      const before = this.#length
      this.#value(index, 0)
      if (this.#length - before <= CHILD_BYTES_MAX) continue
      this.#length = before
      this.#value(index, DEPTH_MAX - 1)
    }
  }

  #value(index: number, depth: number): void {
    const tape = this.#tape
    const kind = tape.kind(index)
    if (kind === STRING) this.#string(tape.start(index), tape.end(index))
    else if (kind !== OBJECT && kind !== ARRAY) this.write(tape.bytes.subarray(tape.start(index), tape.end(index)))
    else {
      const open = kind === OBJECT ? OBJECT_START : ARRAY_START
      this.#sign(open)
      let isFirst = true
      for (let at = index + 1; depth < DEPTH_MAX && !this.#isFull && at < tape.next(index); at = tape.next(at)) {
        if (!isFirst) this.#sign(0x2c)
        isFirst = false
        this.#key(at)
        this.#value(at, depth + 1)
      }
      this.#sign(open + CLOSES)
    }
  }

  /** Of an object what has telling keys, and nothing of an array. */
  #telling(index: number, depth: number): void {
    const tape = this.#tape
    if (tape.kind(index) !== OBJECT) {
      if (tape.kind(index) === ARRAY) this.write(EMPTY_ARRAY)
      else this.#value(index, DEPTH_MAX)
      return
    }
    this.#sign(OBJECT_START)
    let isFirst = true
    for (let at = index + 1; depth < DEPTH_MAX && at < tape.next(index); at = tape.next(at)) {
      if (!TELLING_KEYS.has(new JsonValue(tape, at).key)) continue
      if (!isFirst) this.#sign(0x2c)
      isFirst = false
      this.#key(at)
      this.#telling(at, depth + 1)
    }
    this.#sign(OBJECT_START + CLOSES)
  }

  #key(index: number): void {
    const start = this.#tape.keyStart(index)
    if (start < 0) return
    this.#string(start, this.#tape.keyEnd(index))
    this.#sign(0x3a)
  }

  #string(start: number, end: number): void {
    this.#sign(QUOTE)
    if (end - start <= KEPT_BYTES_MAX) this.write(this.#tape.bytes.subarray(start, end))
    this.#sign(QUOTE)
  }

  #sign(byte: number): void {
    this.write(Uint8Array.of(byte))
  }
}
