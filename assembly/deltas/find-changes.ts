/** What of a text is new against the text that it was built from: see `Changes` in src/kernels/delta-space.ts. */
import {
  CHANGE_ENDS,
  CHANGE_SHIFTS,
  CHANGE_STARTS,
  CHANGES_MAX,
  FOLDED_MIN,
  GAP,
  GAP_BYTES,
  GATHERED_ENDS,
  GATHERED_SHIFTS,
  KEYWORD_BYTES,
} from '../../src/kernels/delta-layout'
import { otherBytes } from '../find-encoded-runs'
import { copiedFrom, isCopy, next, readInstruction, size } from './apply-delta'

const LINE_FEED: u32 = 0x0a

let text: u32 = 0
let textEnd: u32 = 0
let byLines: bool = false
let count: u32 = 0
/** Where the last change ends, as an address; 0 where there is none. */
let lastEnd: u32 = 0

/**
 * Leaves the changes of the text of `bytes` bytes at `target`, made of a base of `baseBytes` by the instructions
 * `[delta, end)`, widened to lines, or as far as a keyword reaches. Returns how many.
 */
export function findChanges(delta: u32, end: u32, baseBytes: u32, target: u32, bytes: u32, lines: bool): u32 {
  text = target
  textEnd = target + bytes
  byLines = lines
  count = 0
  lastEnd = 0
  // As if a copied stretch ended where the text begins, at the beginning of the base.
  let shift: i32 = 0
  let baseEnd: u32 = 0
  let isNew = false
  let newFrom: u32 = 0
  let to = target
  for (let at = delta; at < end; ) {
    readInstruction(at)
    at = next
    if (isCopy) {
      if (isNew) add(newFrom, to, shift)
      else if (copiedFrom !== baseEnd) add(to, to, shift)
      isNew = false
      shift = copiedFrom - (to - target)
      baseEnd = copiedFrom + size
    } else {
      if (!isNew) newFrom = to
      isNew = true
      at += size
    }
    to += size
  }
  if (isNew) add(newFrom, to, shift)
  else if (baseEnd !== baseBytes) add(to, to, shift)
  if (count > <u32>CHANGES_MAX) return allOfIt(bytes)
  store<i32>(CHANGE_SHIFTS + (count << 2), shift)
  return count
}

function allOfIt(bytes: u32): u32 {
  store<u32>(CHANGE_STARTS, 0)
  store<u32>(CHANGE_ENDS, bytes)
  store<i32>(CHANGE_SHIFTS, 0)
  store<i32>(CHANGE_SHIFTS, 0, 4)
  return 1
}

/** A change that follows a stretch with `shift`. Where there is no room for it, it is counted. */
function add(from: u32, to: u32, shift: i32): void {
  if (count > <u32>CHANGES_MAX || (byLines && count > 0 && to < lastEnd)) return
  const end = byLines ? endOfLines(to) : min(to + KEYWORD_BYTES, textEnd)
  const start = count > 0 && from <= lastEnd ? from : byLines ? startOfLines(from) : startOfKeyword(from)
  if (count > 0 && start <= lastEnd) {
    if (end > lastEnd) {
      lastEnd = end
      store<u32>(CHANGE_ENDS + ((count - 1) << 2), end - text)
    }
    return
  }
  if (count < <u32>CHANGES_MAX) {
    store<u32>(CHANGE_STARTS + (count << 2), start - text)
    store<u32>(CHANGE_ENDS + (count << 2), end - text)
    store<i32>(CHANGE_SHIFTS + (count << 2), shift)
  }
  lastEnd = end
  count++
}

function startOfKeyword(at: u32): u32 {
  return at - text > <u32>KEYWORD_BYTES ? at - KEYWORD_BYTES : text
}

function startOfLines(at: u32): u32 {
  let start = lineStart(at)
  while (start > text && endsFolded(start)) start = lineStart(start - 1)
  return start
}

function endOfLines(at: u32): u32 {
  let end = lineEnd(at)
  while (end < textEnd && beginsFolded(end)) end = lineEnd(end)
  return end
}

/** What stands before the text is read, and not believed. */
function lineStart(at: u32): u32 {
  const feed = i8x16.splat(<i8>LINE_FEED)
  for (let end = at; end > text; end -= 16) {
    const found = <u32>i8x16.bitmask(i8x16.eq(v128.load(end - 16), feed))
    if (found !== 0) return max(end - <u32>clz(found << 16), text)
    if (end - text <= 16) return text
  }
  return text
}

/** Behind the line feed. */
function lineEnd(at: u32): u32 {
  const feed = i8x16.splat(<i8>LINE_FEED)
  for (let from = at; from < textEnd; from += 16) {
    const found = <u32>i8x16.bitmask(i8x16.eq(v128.load(from), feed))
    if (found !== 0) return min(from + <u32>ctz(found) + 1, textEnd)
  }
  return textEnd
}

/** May a folded block of base64 go on behind the line that ends at `end`? Something may stand before it, on its first line. */
function endsFolded(end: u32): bool {
  let last = end
  while (last > text && endsLine(load<u8>(last - 1))) last--
  const other = <u32>otherBytes(v128.load(last - 16)) & 0xffff
  const digits = min(<u32>clz(other << 16), min<u32>(FOLDED_MIN, last - text))
  if (digits === FOLDED_MIN) return true
  const first = last - digits
  return digits > 0 && (first === text || load<u8>(first - 1) === LINE_FEED)
}

/** May the line at `start` continue one? */
function beginsFolded(start: u32): bool {
  let first = start
  while (first < textEnd && isBlank(load<u8>(first))) first++
  const other = <u32>otherBytes(v128.load(first)) | 0x10000
  const digits = min<u32>(<u32>ctz(other), textEnd - first)
  if (digits === FOLDED_MIN) return true
  const end = first + digits
  return digits > 0 && (end === textEnd || endsLine(load<u8>(end)))
}

function isBlank(byte: u32): bool {
  return byte === 0x20 || byte === 0x09
}

/** Line ends, padding, quotes, and the backslash of an escape before them. */
function endsLine(byte: u32): bool {
  return (
    byte === LINE_FEED ||
    byte === 0x0d ||
    byte === 0x3d ||
    byte === 0x22 ||
    byte === 0x27 ||
    byte === 0x60 ||
    byte === 0x5c
  )
}

/** Copies the changes of the text at `source` to `to`, with a gap behind each. Returns how many bytes that are. */
export function gatherChanges(source: u32, changes: u32, to: u32): u32 {
  let at = to
  for (let index: u32 = 0; index < changes; index++) {
    const start = load<u32>(CHANGE_STARTS + (index << 2))
    const bytes = load<u32>(CHANGE_ENDS + (index << 2)) - start
    for (let done: u32 = 0; done < bytes; done += 16) v128.store(at + done, v128.load(source + start + done))
    store<i32>(GATHERED_SHIFTS + (index << 2), start - (at - to))
    at += bytes
    store<u32>(GATHERED_ENDS + (index << 2), at - to)
    store<u16>(at, <u16>GAP)
    at += GAP_BYTES
  }
  return at - to
}
