/** The delta space in plain TypeScript: the definition of right. */

import { CHANGES_MAX, FOLDED_MIN, GAP, KEYWORD_BYTES, TEXT_PADDING } from './delta-layout.ts'
import type { Changes, Delta, DeltaFault, DeltaSpace, Gathered, Widened } from './delta-space.ts'
import { isRunByte } from './run-bytes.ts'
import { createTextRoom } from './text-room.ts'

const LINE_FEED = 0x0a

export function createReferenceDeltaSpace(limitBytes: number): DeltaSpace {
  const memory = new Uint8Array(limitBytes)
  const room = createTextRoom(0, limitBytes)
  return {
    memory,
    take: (bytes) => room.take(bytes + TEXT_PADDING),
    giveBack: (address, bytes) => room.giveBack(address, bytes + TEXT_PADDING),
    clear: () => room.clear(),
    apply: (delta) => apply(memory, delta),
    changes: (delta, widened) => findChanges(memory, delta, widened),
  }
}

/** `from` is absent where the bytes are new; then they stand at `at`. */
interface Instruction {
  readonly from?: number
  readonly size: number
  readonly at: number
  readonly next: number
}

function readInstruction(memory: Uint8Array, start: number): Instruction {
  const command = memory[start]!
  let at = start + 1
  if (command < 0x80) return { size: command, at, next: at + command }
  const field = (bit: number, factor: number): number => (command & bit ? memory[at++]! * factor : 0)
  const from = field(0x01, 1) + field(0x02, 2 ** 8) + field(0x04, 2 ** 16) + field(0x08, 2 ** 24)
  const size = field(0x10, 1) + field(0x20, 2 ** 8) + field(0x40, 2 ** 16)
  return { from, size: size || 0x10000, at, next: at }
}

function apply(
  memory: Uint8Array,
  { start, end, base, baseBytes, target, targetBytes }: Delta,
): DeltaFault | undefined {
  let written = 0
  for (let at = start; at < end; ) {
    const { from, size, at: newAt, next } = readInstruction(memory, at)
    if (from !== undefined && (next > end || from + size > baseBytes)) return 'copies-outside'
    if (size === 0) return 'unknown-instruction'
    if (written + size > targetBytes) return 'too-long'
    if (next > end) return 'cut-off'
    const source = from === undefined ? newAt : base + from
    memory.copyWithin(target + written, source, source + size)
    written += size
    at = next
  }
  return written === targetBytes ? undefined : 'too-short'
}

interface Change {
  readonly start: number
  readonly end: number
  readonly shift: number
}

function findChanges(memory: Uint8Array, delta: Delta, widened: Widened): Changes {
  const { start, end, baseBytes, target, targetBytes } = delta
  const text = memory.subarray(target, target + targetBytes)
  const found: Change[] = []
  const add = (from: number, to: number, shift: number): void => {
    const change =
      widened === 'lines' ? { ...linesOf(text, from, to), shift } : { ...keywordsOf(text, from, to), shift }
    const last = found.at(-1)
    if (last && change.start <= last.end) found.splice(-1, 1, { ...last, end: Math.max(last.end, change.end) })
    else found.push(change)
  }
  // As if a copied stretch ended where the text begins, at the beginning of the base; undefined behind new bytes.
  let baseEnd: number | undefined = 0
  let shift = 0
  let to = 0
  for (let at = start; at < end; ) {
    const { from, size, next } = readInstruction(memory, at)
    if (from === undefined) add(to, to + size, shift)
    else if (baseEnd !== undefined && from !== baseEnd) add(to, to, shift)
    if (from !== undefined) shift = from - to
    baseEnd = from === undefined ? undefined : from + size
    to += size
    at = next
  }
  if (baseEnd !== undefined && baseEnd !== baseBytes) add(to, to, shift)
  return found.length > CHANGES_MAX
    ? changesOf(text, [{ start: 0, end: text.length, shift: 0 }], 0)
    : changesOf(text, found, shift)
}

function changesOf(text: Uint8Array, found: readonly Change[], lastShift: number): Changes {
  return {
    count: found.length,
    starts: Int32Array.from(found, ({ start }) => start),
    ends: Int32Array.from(found, ({ end }) => end),
    shifts: Int32Array.from([...found.map(({ shift }) => shift), lastShift]),
    bytes: found.reduce((sum, { start, end }) => sum + end - start, 0),
    gather: () => gather(text, found),
  }
}

function gather(text: Uint8Array, found: readonly Change[]): Gathered {
  const bytes: number[] = []
  const shifts: number[] = []
  const ends: number[] = []
  for (const { start, end } of found) {
    shifts.push(start - bytes.length)
    for (let at = start; at < end; at++) bytes.push(text[at]!)
    ends.push(bytes.length)
    bytes.push(GAP & 0xff, GAP >> 8)
  }
  return { bytes: Uint8Array.from(bytes), shifts: Int32Array.from(shifts), ends: Int32Array.from(ends) }
}

function keywordsOf(text: Uint8Array, from: number, to: number): { start: number; end: number } {
  return { start: Math.max(0, from - KEYWORD_BYTES), end: Math.min(text.length, to + KEYWORD_BYTES) }
}

function linesOf(text: Uint8Array, from: number, to: number): { start: number; end: number } {
  let start = lineStart(text, from)
  while (start > 0 && endsFolded(text, start)) start = lineStart(text, start - 1)
  let end = lineEnd(text, to)
  while (end < text.length && beginsFolded(text, end)) end = lineEnd(text, end)
  return { start, end }
}

function lineStart(text: Uint8Array, at: number): number {
  let start = at
  while (start > 0 && text[start - 1] !== LINE_FEED) start--
  return start
}

/** Behind the line feed. */
function lineEnd(text: Uint8Array, at: number): number {
  let end = at
  while (end < text.length && text[end] !== LINE_FEED) end++
  return Math.min(end + 1, text.length)
}

/** May a block go on behind the line that ends at `end`? Something else may stand before it, on its first line. */
function endsFolded(text: Uint8Array, end: number): boolean {
  let at = end - 1
  while (at >= 0 && ENDS_LINE[text[at]!] === 1) at--
  const last = at
  while (at >= 0 && last - at < FOLDED_MIN && isRunByte(text[at])) at--
  return last - at >= FOLDED_MIN || (last > at && (at < 0 || text[at] === LINE_FEED))
}

/** May the line at `start` continue a block? */
function beginsFolded(text: Uint8Array, start: number): boolean {
  let at = start
  while (text[at] === 0x20 || text[at] === 0x09) at++
  const first = at
  while (at - first < FOLDED_MIN && isRunByte(text[at])) at++
  return at - first >= FOLDED_MIN || (at > first && ENDS_LINE[text[at] ?? LINE_FEED] === 1)
}

/** Line ends, padding, quotes, and the backslash of an escape before them. */
const ENDS_LINE = new Uint8Array(256)
for (const byte of [LINE_FEED, 0x0d, 0x3d, 0x22, 0x27, 0x60, 0x5c]) ENDS_LINE[byte] = 1
