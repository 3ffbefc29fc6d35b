/**
 * Takes off what tools put around lines of code when they show them: colours, what stands before every line, and the line
 * ends of a terminal's width. Numbers, quotation marks and signs of differences are passed over by the lexer.
 */
import { findByte } from '../decode/find-byte.ts'
import { ESCAPE, terminalCodeLength } from '../terminal-codes.ts'
import { findNonAscii } from './non-ascii.ts'
import { compose, Rewriting, type Unwrapped } from './rewrite.ts'

/** The text without its clothes, at most twice: as its lines are, and with those joined that a terminal broke. */
export function undress(text: Uint8Array): readonly Unwrapped[] {
  let worn = withoutColours(text)
  let feeds = lineFeeds(worn?.bytes ?? text)
  const listed = withoutPrefixes(worn?.bytes ?? text, feeds)
  if (listed !== undefined) {
    worn = worn === undefined ? listed : compose(worn, listed)
    feeds = lineFeeds(worn.bytes)
  }
  const joined = withLinesJoined(worn?.bytes ?? text, feeds)
  const found = worn === undefined ? [] : [worn]
  if (joined !== undefined) found.push(worn === undefined ? joined : compose(worn, joined))
  return found
}

/** Where lines end, the last one at the end of the text. Every step looks at all of them. */
function lineFeeds(text: Uint8Array): Uint32Array {
  let feeds = new Uint32Array(1024)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== 10) continue
    if (count + 1 === feeds.length) {
      const grown = new Uint32Array(feeds.length * 4)
      grown.set(feeds)
      feeds = grown
    }
    feeds[count++] = at
  }
  feeds[count++] = text.length
  return feeds.subarray(0, count)
}

function withoutColours(text: Uint8Array): Unwrapped | undefined {
  let at = findByte(text, ESCAPE, 0)
  if (at === text.length) return undefined
  const rewriting = new Rewriting(text)
  let kept = 0
  for (; at < text.length; at = findByte(text, ESCAPE, Math.max(kept, at + 1))) {
    const length = terminalCodeLength(text, at)
    if (length === 0) continue
    rewriting.keep(kept, at)
    kept = at + length
  }
  rewriting.keep(kept, text.length)
  return rewriting.finish()
}

/** As `L12: `, `12:a3|`, `[12] `, `src/rate.ts:12:` or `src/rate.ts-12-` as grep has it, the bars of a map, a speaker. */
const PREFIX =
  /L(?<listed>\d{1,7}): ?|(?<hashed>\d{1,7}):[0-9a-f]{2}\||\[(?<boxed>\d{1,7})\] ?|(?<barred>\xe2(?:\x94\x82|\x8b\xae))|(?<spoken>USER|SYSTEM|ASSISTANT) |[\w.@+/\\-]{1,200}?(?<found>[:-]\d{1,7}[:-])/y
const PREFIX_BYTES = 240
const BACKSLASH = 0x5c

/** Fewer lines in a row are no listing. */
const LINES_MIN = 3

interface Prefix {
  readonly kind: string
  readonly number: number
  readonly start: number
  readonly end: number
}

function withoutPrefixes(text: Uint8Array, feeds: Uint32Array): Unwrapped | undefined {
  let rewriting: Rewriting | undefined
  let kept = 0
  let run: Prefix[] = []
  const flush = (): void => {
    if (run.length >= LINES_MIN) {
      rewriting ??= new Rewriting(text)
      for (const { start, end } of run) {
        rewriting.keep(kept, start)
        kept = end
      }
    }
    run = []
  }
  for (let line = 0, at = 0; at < text.length; line++) {
    const next = Math.min(text.length, feeds[line]! + 1)
    const prefix = mayBeginPrefix(text, at, next) ? prefixAt(text, at, next) : undefined
    const last = run[run.length - 1]
    if (last !== undefined && (prefix === undefined || !follows(prefix, last))) flush()
    if (prefix !== undefined) run.push(prefix)
    at = next
  }
  flush()
  rewriting?.keep(kept, text.length)
  return rewriting?.finish()
}

/** The same, and with a larger number where they are numbered. */
function follows(prefix: Prefix, last: Prefix): boolean {
  return prefix.kind === last.kind && (Number.isNaN(prefix.number) || prefix.number > last.number)
}

function prefixAt(text: Uint8Array, start: number, end: number): Prefix | undefined {
  const line = Buffer.from(text.buffer, text.byteOffset + start, Math.min(end - start, PREFIX_BYTES)).toString('latin1')
  PREFIX.lastIndex = 0
  const groups = PREFIX.exec(line)?.groups
  if (groups === undefined) return undefined
  const [kind, said] = Object.entries(groups).find(([, value]) => value !== undefined) as [string, string]
  return { kind, number: Number.parseInt(said.replace(/^[:-]/, ''), 10), start, end: start + PREFIX.lastIndex }
}

/** A cheap look at how a line begins: hardly any has a prefix. `PREFIX` decides. */
function mayBeginPrefix(text: Uint8Array, start: number, end: number): boolean {
  const first = text[start]!
  const second = text[start + 1] ?? 0
  if (first === 0xe2 || isDigit(first)) return true
  if (first === 0x5b || (first === 0x4c && isDigit(second))) return isDigit(second)
  // USER, SYSTEM, ASSISTANT.
  if ((first === 0x41 || first === 0x53 || first === 0x55) && (second === 0x53 || second === 0x59)) return true
  if (!isOfPath(first) || first === 0x2b || first === 0x2d || first === BACKSLASH) return false
  const limit = Math.min(end, start + PREFIX_BYTES)
  for (let at = start + 1; at < limit; at++) {
    const byte = text[at]!
    if ((byte === 0x3a || byte === 0x2d) && isDigit(text[at + 1] ?? 0)) return true
    if (!isOfPath(byte)) return false
  }
  return false
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/** Letters, digits and `_ . @ + / \ -`. */
function isOfPath(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x2d && byte <= 0x39) ||
    (byte >= 0x40 && byte <= 0x5a) ||
    byte === 0x5f ||
    byte === 0x2b ||
    byte === BACKSLASH
  )
}

/** Widths that terminals, mails and pages have. */
const WIDTH_MIN = 40
const WIDTH_MAX = 250

/** So many lines of the width tell it from chance, and so many times as many as there are of those a little shorter. */
const FULL_LINES_MIN = 3
const FULL_LINES_RATIO = 3

/** The share of longer lines that may stand around what was broken. */
const LONGER_SHARE = 0.25

/** Joined where a line is as wide as the terminal was. The end of a word may be the next line. */
function withLinesJoined(text: Uint8Array, feeds: Uint32Array): Unwrapped | undefined {
  const width = terminalWidth(text, feeds)
  if (width === undefined) return undefined
  const rewriting = new Rewriting(text)
  let kept = 0
  for (let line = 0, at = 0; at < text.length; line++) {
    const feed = feeds[line]!
    const end = feed > at && text[feed - 1] === 13 ? feed - 1 : feed
    if (feed < text.length && columns(text, at, end) === width) {
      rewriting.keep(kept, end)
      kept = feed + 1
    }
    at = feed + 1
  }
  rewriting.keep(kept, text.length)
  return rewriting.finish()
}

function terminalWidth(text: Uint8Array, feeds: Uint32Array): number | undefined {
  const counts = new Uint32Array(WIDTH_MAX + 2)
  const measure = findNonAscii(text) < 0 ? bytesOf : columns
  for (let line = 0, at = 0; at < text.length; line++) {
    const feed = feeds[line]!
    const length = feed - at < WIDTH_MIN ? 0 : measure(text, at, feed > at && text[feed - 1] === 13 ? feed - 1 : feed)
    counts[Math.min(length, WIDTH_MAX + 1)]!++
    at = feed + 1
  }
  let longer = counts[WIDTH_MAX + 1]!
  for (let width = WIDTH_MAX; width >= WIDTH_MIN; width--) {
    const full = counts[width]!
    const near = Math.max(counts[width - 1]!, counts[width - 2]!, 1)
    if (full >= FULL_LINES_MIN && full >= FULL_LINES_RATIO * near && longer <= full * LONGER_SHARE) return width
    longer += full
  }
  return undefined
}

function bytesOf(_text: Uint8Array, start: number, end: number): number {
  return end - start
}

/** Characters; wide ones count once. Of a long line no more than tells that it is one. */
function columns(text: Uint8Array, start: number, end: number): number {
  const limit = Math.min(end, start + WIDTH_MAX * 4)
  let count = 0
  for (let at = start; at < limit; at++) if ((text[at]! & 0xc0) !== 0x80) count++
  return count
}
