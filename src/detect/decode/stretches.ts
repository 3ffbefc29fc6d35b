/**
 * Where text is worth decoding that is encoded only in places: around keyword hits and other anchors. Every byte is
 * looked at a bounded number of times, however many anchors and however long a line.
 */
import type { DecodeInput, Spans } from './decoder.ts'
import { findByte, findByteBackwards } from './find-byte.ts'
import { TEXT_BYTES } from './joined-text.ts'

/** Longer than the longest secret, so that one that is cut by the end of a piece is whole in the next. */
const OVERLAP_BYTES = 8 * 1024

/** How far we look for the end of a word when a stretch must be cut. */
const WORD_BYTES = 1024

const LINE_FEED = 0x0a

/** Positions that are worth a look, ascending. */
interface Anchors {
  readonly count: number
  readonly starts: ArrayLike<number>
}

export interface Marks {
  /** How many bytes around an anchor belong to it, if its line is that long. */
  readonly reach: number
  /** The first place from `from` on where something is encoded, the length of the input if there is none. */
  next(from: number): number
  /** Runs so telling that they are anchors themselves, flat pairs of start and end. */
  readonly runs: Spans
}

/**
 * The lines, or parts of long lines, with an anchor and a mark within its reach, cut into pieces of at most `TEXT_BYTES`
 * that overlap. Lines that touch are one stretch. Cuts are where a word begins or ends, if there is such a place.
 */
export function findStretches(input: DecodeInput, marks: Marks): Spans {
  const { bytes } = input
  const anchors = marks.runs.length === 0 ? input.hits : addRuns(input.hits, marks)
  const spans: number[] = []
  let judged = 0
  let mark = anchors.count === 0 ? bytes.length : marks.next(0)
  for (let index = 0; index < anchors.count && mark < bytes.length; index++) {
    const anchor = anchors.starts[index]!
    if (anchor < judged) continue
    if (mark < anchor) mark = Math.max(mark, marks.next(lineStartOf(bytes, anchor)))
    if (mark - anchor > marks.reach) continue
    const lineEnd = Math.min(findByte(bytes, LINE_FEED, anchor) + 1, bytes.length)
    judged = lineEnd
    if (mark >= lineEnd) continue
    const lineStart = lineStartOf(bytes, anchor)
    if (lineEnd - lineStart <= 2 * marks.reach) addSpan(spans, lineStart, lineEnd)
    else {
      for (; index < anchors.count && anchors.starts[index]! < lineEnd; index++) {
        const start = Math.max(lineStart, anchors.starts[index]! - marks.reach)
        const end = Math.min(lineEnd, anchors.starts[index]! + marks.reach)
        if (mark < start) mark = marks.next(start)
        if (mark < end) addSpan(spans, start, end)
      }
      index--
    }
  }
  return cutPieces(bytes, spans)
}

function lineStartOf(bytes: Uint8Array, at: number): number {
  return findByteBackwards(bytes, LINE_FEED, at) + 1
}

/** The hits, and along every run one anchor for each reach, so that the run is covered from end to end. */
function addRuns(hits: Anchors, { runs, reach }: Marks): Anchors {
  let count = hits.count
  for (let index = 0; index < runs.length; index += 2) count += Math.ceil((runs[index + 1]! - runs[index]!) / reach)
  const starts = new Uint32Array(count)
  let hit = 0
  let next = 0
  for (let index = 0; index < runs.length; index += 2) {
    for (let at = runs[index]!; at < runs[index + 1]!; at += reach) {
      while (hit < hits.count && hits.starts[hit]! < at) starts[next++] = hits.starts[hit++]!
      starts[next++] = at
    }
  }
  while (hit < hits.count) starts[next++] = hits.starts[hit++]!
  return { count, starts }
}

/** Spans come ordered by start; one that touches the last is joined with it. */
function addSpan(spans: number[], start: number, end: number): void {
  const last = spans.length - 1
  if (last > 0 && start <= spans[last]!) spans[last] = Math.max(end, spans[last]!)
  else spans.push(start, end)
}

function cutPieces(bytes: Uint8Array, spans: Spans): Spans {
  const pieces: number[] = []
  for (let index = 0; index < spans.length; index += 2) {
    let start = wordStart(bytes, spans[index]!)
    const last = wordEnd(bytes, spans[index + 1]!)
    while (last - start > TEXT_BYTES) {
      const end = wordEnd(bytes, start + TEXT_BYTES)
      pieces.push(start, end)
      start = wordStart(bytes, end - OVERLAP_BYTES)
    }
    if (start < last) pieces.push(start, last)
  }
  return pieces
}

/** The first place from `at` on, but near, that no word and no escape reaches across; `at` where there is none. */
function wordStart(bytes: Uint8Array, at: number): number {
  const end = Math.min(at + WORD_BYTES, bytes.length)
  for (let place = at; place < end; place++) if (isBoundary(bytes, place)) return place
  return at
}

/** The last such place up to `at`. */
function wordEnd(bytes: Uint8Array, at: number): number {
  const end = Math.max(at - WORD_BYTES, 0)
  for (let place = at; place > end; place--) if (isBoundary(bytes, place)) return place
  return at
}

/** After white space, quotes, brackets and punctuation that end a word and are not the first half of an escape. */
const ENDS_WORD = new Uint8Array(256)
for (const character of ' \n\r\t"\'`<>()[],;') ENDS_WORD[character.charCodeAt(0)] = 1

function isBoundary(bytes: Uint8Array, place: number): boolean {
  return place === 0 || place === bytes.length || ENDS_WORD[bytes[place - 1]!] === 1
}
