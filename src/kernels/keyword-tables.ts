/**
 * Builds the tables that assembly/find-keywords.ts searches with: for each keyword the few bytes that give it away, and
 * where to find the whole of it. docs/design/prefilter.md explains the choice.
 */
import * as layout from './memory-layout.ts'

/** The most frequent pairs of letters in source code, most frequent first; counted over 75 MB in five languages. */
const FREQUENT_PAIRS = (
  'in re er on en te st th de or at nt se le ar co es ti he al me pe an is ed et it tr ra io nd li ro ri ng ne ns to ' +
  'ac ma as am ca ef fi ty ta ve aa ec el si ex na pa op ce la ke pr gl ea yp lo ur ct ad il ll di if ge om un nc no ' +
  'rt ic ch ha fo mp ut ss id pt em ou rs ul va ap od mo'
).split(' ')

/** The filter's value for a slot that is in use: the size of a candidate, by which the kernel's list then grows. */
const IN_USE = 2

/** Every value that a folded byte can have: the first byte of a window that begins before its keyword. */
const ANY_FOLDED = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & layout.FOLD) !== 0)
const ANY_COLUMN = Array.from({ length: layout.COLUMN_MASK + 1 }, (_, column) => column)

const PAIR_RANKS = new Uint8Array(1 << 14).fill(FREQUENT_PAIRS.length)
FREQUENT_PAIRS.forEach((pair, rank) => {
  PAIR_RANKS[pairIndex(pair.charCodeAt(0), pair.charCodeAt(1))] = rank
})

/** The image of one finder's tables, for the kernel's memory at any multiple of 16. */
export function buildKeywordTables(keywords: readonly string[]): Uint8Array {
  const texts = splitBytes(keywords)
  const windows = texts.map(rarestWindow)
  const marks = markSlots(texts, windows)

  const entriesAt = layout.LISTS + (countSlots(marks) + 1) * layout.LIST_BYTES
  const patternsAt = roundUp(entriesAt + marks.length * layout.ENTRY_BYTES, 16)
  const patternsEnd = texts.reduce((end, text) => end + patternBytes(text), patternsAt)
  const image = new Uint8Array(patternsEnd)
  const view = new DataView(image.buffer)
  const patterns = writePatterns(image, patternsAt, texts)

  let list = layout.LISTS - layout.LIST_BYTES
  let slot = -1
  let entry = entriesAt
  for (const mark of marks) {
    const keyword = keywordOf(mark)
    const text = texts[keyword]!
    const offset = windows[keyword]! + shiftOf(mark)
    if (slotOf(mark) !== slot) {
      slot = slotOf(mark)
      list += layout.LIST_BYTES
      view.setUint8(layout.FILTER + slot, IN_USE)
      view.setUint16(layout.LIST_NUMBERS + 2 * slot, (list - layout.LISTS) / layout.LIST_BYTES, true)
      view.setUint32(list + layout.LIST_ENTRIES, entry, true)
    }
    allow(view, list + layout.LIST_BEFORE, text[offset - 1])
    allow(view, list + layout.LIST_BEHIND, text[offset + layout.WINDOW_BYTES])
    view.setUint32(entry + layout.ENTRY_PATTERN, patterns[keyword]!, true)
    view.setUint16(entry + layout.ENTRY_KEYWORD, keyword, true)
    view.setInt8(entry + layout.ENTRY_BACK, offset)
    view.setUint8(entry + layout.ENTRY_LENGTH, text.length)
    entry += layout.ENTRY_BYTES
  }
  // A list ends where the next one begins, so the last one needs a next one.
  view.setUint32(list + layout.LIST_BYTES + layout.LIST_ENTRIES, entry, true)
  return image
}

function splitBytes(keywords: readonly string[]): Uint8Array[] {
  const bytes = new TextEncoder().encode(keywords.join(''))
  let end = 0
  return keywords.map(({ length }) => bytes.subarray(end, (end += length)))
}

function patternBytes(text: Uint8Array): number {
  return Math.ceil(text.length / 16) * layout.PATTERN_BYTES
}

/**
 * Where in the keyword the first of its two windows begins; the second begins a byte later. Every second window of the
 * input is looked up, so in every occurrence exactly one of the two is. Short keywords are overhung by a window.
 */
function rarestWindow(text: Uint8Array): number {
  if (text.length === 2) return -1
  let rarest = 0
  let least = Number.POSITIVE_INFINITY
  let [first, second] = [pairFrequency(text, 0), pairFrequency(text, 1)]
  for (let offset = 0; offset + layout.WINDOW_BYTES < text.length; offset++) {
    const third = pairFrequency(text, offset + 2)
    const frequency = first * second + second * third
    if (frequency < least) {
      least = frequency
      rarest = offset
    }
    first = second
    second = third
  }
  return rarest
}

function pairFrequency(text: Uint8Array, at: number): number {
  return 1 / (4 + PAIR_RANKS[pairIndex(text[at]!, text[at + 1]!)]!)
}

function pairIndex(first: number, second: number): number {
  return (first << 7) | second
}

/** One number for each slot in which a keyword must be looked for, ascending by slot. */
function markSlots(texts: readonly Uint8Array[], windows: readonly number[]): Uint32Array {
  const marks: number[] = []
  texts.forEach((text, keyword) => {
    for (let shift = 0; shift < 2; shift++) {
      const offset = windows[keyword]! + shift
      const second = text[offset + 1]!
      for (const first of offset < 0 ? ANY_FOLDED : [text[offset]!]) {
        for (const third of offset + 2 < text.length ? [text[offset + 2]!] : ANY_COLUMN) {
          marks.push(markOf(slotOfWindow(first, second, third), keyword, shift))
        }
      }
    }
  })
  const sorted = Uint32Array.from(marks).sort()
  // Two first bytes of an overhanging window may share a slot.
  return sorted.filter((mark, index) => mark !== sorted[index - 1])
}

/** The same sum as in the kernel. The pair chooses one of 1,024 rows, the third byte one of the 32 slots in it. */
function slotOfWindow(first: number, second: number, third: number): number {
  const pair = first | layout.FOLD | ((second | layout.FOLD) << 8)
  return (Math.imul(pair, layout.PAIR_FACTOR) & layout.ROW_MASK) | (third & layout.COLUMN_MASK)
}

/** Fifteen bits of slot, fourteen of keyword, one of shift. */
function markOf(slot: number, keyword: number, shift: number): number {
  return (slot << 15) | (keyword << 1) | shift
}

function slotOf(mark: number): number {
  return mark >>> 15
}

function keywordOf(mark: number): number {
  return (mark >>> 1) & 0x3fff
}

function shiftOf(mark: number): number {
  return mark & 1
}

function countSlots(marks: Uint32Array): number {
  return marks.reduce(
    (count, mark, index) => (index > 0 && slotOf(marks[index - 1]!) === slotOf(mark) ? count : count + 1),
    0,
  )
}

/** Writes mask and value of each sixteen bytes of the keywords, to the end of the image. Returns where each begins. */
function writePatterns(image: Uint8Array, start: number, texts: readonly Uint8Array[]): number[] {
  // Behind the end of a keyword anything matches.
  image.fill(0xff, start)
  let at = start
  return texts.map((text) => {
    const pattern = at
    for (let index = 0; index < text.length; index += 16, at += layout.PATTERN_BYTES) {
      const part = text.subarray(index, index + 16)
      image.set(part.map(foldOf), at)
      image.set(part, at + 16)
    }
    return pattern
  })
}

function foldOf(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? layout.FOLD : 0
}

/** Adds a byte to those that may stand beside a window; where it stands outside the keyword, it may be any. */
function allow(view: DataView, at: number, byte: number | undefined): void {
  view.setUint32(at, byte === undefined ? 0xffffffff : view.getUint32(at, true) | (1 << (byte & 31)), true)
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple
}
