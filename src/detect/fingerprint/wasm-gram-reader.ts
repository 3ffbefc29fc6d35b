/** Reads texts as grams with the module of assembly/fingerprint/, which is lexer.ts and gram-stream.ts once more. */
import type { Level } from '../../index-store/fingerprint-store.ts'
import type { GramInstance } from '../../kernels/gram-instance.ts'
import * as layout from '../../kernels/gram-layout.ts'
import { CLASSES } from './byte-class.ts'
import type { GramReader, Strangers, Stream } from './gram-reader.ts'
import { type Grams, nameCode, punctuationCode } from './gram-stream.ts'
import { importEnd } from './imports.ts'
import { keywordSlots } from './keywords.ts'
import { K_MAX, LEVEL_PARAMETERS } from './levels.ts'
import type { CommentStyle } from './lexer.ts'
import { KEYWORD_CLASSES, nameClass, symbolClass } from './structure-rarity.ts'
import { NUMBER, PUNCTUATION, STRING } from './unit.ts'

const STYLES: { readonly [S in CommentStyle]: number } = {
  slash: layout.SLASH,
  hash: layout.HASH,
  joined: layout.JOINED,
}

/** A slot for every few bytes of a text: so many grams it has. */
const STRANGER_SLOTS_MIN = 1024
const BYTES_A_STRANGER = 4

const prepared = new WeakSet<GramInstance>()
/** Whose strangers an instance knows. */
const owners = new WeakMap<GramInstance, WasmGramReader>()

export class WasmGramReader implements GramReader {
  readonly #instance: GramInstance
  readonly #levels: readonly Level[]
  readonly #streams: readonly WasmStream[]

  constructor(instance: GramInstance, levels: readonly Level[]) {
    if (!prepared.has(instance)) loadTables(instance.bytes)
    prepared.add(instance)
    this.#instance = instance
    this.#levels = levels
    this.#streams = levels.map((_, index) => new WasmStream(instance, index))
  }

  begin(bytes: number): void {
    let slots = STRANGER_SLOTS_MIN
    while (slots < layout.STRANGER_SLOTS && slots * BYTES_A_STRANGER < bytes) slots *= 2
    this.#instance.exports.forgetStrangers(this.#levels.length, slots)
    owners.set(this.#instance, this)
  }

  hasRoom(text: Uint8Array): boolean {
    return this.#instance.reserve(text.length + layout.TEXT_PADDING)
  }

  /** Call `hasRoom` before. */
  read(text: Uint8Array, style: CommentStyle, visit: (streams: readonly Stream[]) => void): number {
    const instance = this.#instance
    const { exports, bytes, words } = instance
    if (owners.get(instance) !== this) this.begin(text.length)
    instance.loadText(text)
    instance.importEnd = (at) => importEnd(text, at, layout.LINE_BYTES_MAX) ?? -1
    const streams = this.#streams
    for (const [index, level] of this.#levels.entries()) {
      const { k, distinctMin, isStructure } = LEVEL_PARAMETERS[level]
      words.set([k, distinctMin, isStructure ? 1 : 0], (layout.STREAMS + index * layout.STREAM_BYTES) >>> 2)
    }
    exports.beginText(text.length, STYLES[style], streams.length)
    for (const stream of streams) stream.begin(bytes)
    while (exports.readGrams(streams.length) !== 0) {
      for (const stream of streams) stream.update(words)
      visit(streams)
    }
    return exports.currentLine()
  }
}

/** A stream as it lies in the memory of the instance. */
class WasmStream implements Stream {
  readonly strangers: Strangers
  readonly #address: number
  base = 0
  unitCount = 0
  grams!: Grams
  high!: Uint32Array
  low!: Uint32Array
  starts!: Uint32Array
  ends!: Uint32Array
  lines!: Uint32Array
  classes!: Uint8Array
  before!: Uint8Array
  #bytes: Uint8Array | undefined

  constructor({ exports }: GramInstance, index: number) {
    this.#address = layout.STREAMS + index * layout.STREAM_BYTES
    this.strangers = {
      drop: () => {
        this.grams.count = exports.dropStrangers(index)
      },
      add: () => exports.addStrangers(index),
      remove: (high, low) => exports.keepAsking(index, high, low),
    }
  }

  /** Views end with the memory that they show: it is another one where it has grown. */
  begin(bytes: Uint8Array): void {
    this.base = 0
    this.unitCount = 0
    if (this.#bytes === bytes) return
    this.#bytes = bytes
    const words = (column: number): Uint32Array =>
      new Uint32Array(bytes.buffer, this.#address + column, layout.STREAM_UNITS)
    const small = (column: number): Uint8Array =>
      new Uint8Array(bytes.buffer, this.#address + column, layout.STREAM_UNITS)
    this.high = words(layout.HIGH)
    this.low = words(layout.LOW)
    this.starts = words(layout.STARTS)
    this.ends = words(layout.ENDS)
    this.lines = words(layout.LINES)
    this.classes = small(layout.SYMBOLS)
    this.before = small(layout.BEFORE)
    const [high, low, positions] = [layout.GRAM_HIGH, layout.GRAM_LOW, layout.GRAM_POSITIONS].map(words)
    this.grams = { count: 0, high: high!, low: low!, positions: positions! }
  }

  update(words: Uint32Array): void {
    const at = this.#address >>> 2
    this.base = words[at + layout.STREAM_BASE / 4]!
    this.unitCount = this.base + words[at + layout.STREAM_USED / 4]!
    this.grams.count = words[at + layout.STREAM_GRAMS / 4]!
  }
}

/** What the module does not know by itself. */
function loadTables(bytes: Uint8Array): void {
  const words = new Uint32Array(bytes.buffer)
  bytes.set(CLASSES, layout.CLASSES)
  for (let byte = 0; byte < 256; byte++) {
    bytes[layout.SYMBOL_CLASSES + byte] = symbolClass(PUNCTUATION, byte)
    words.set(punctuationCode(byte), (layout.PUNCTUATION_CODES + byte * layout.CODE_BYTES) >>> 2)
  }
  bytes[layout.SYMBOL_CLASSES + 0x30] = symbolClass(NUMBER, 0)
  bytes[layout.SYMBOL_CLASSES + 0x22] = symbolClass(STRING, 0)
  for (let distance = 0; distance <= K_MAX; distance++) {
    bytes[layout.DISTANCE_CLASSES + distance] = nameClass(distance)
    words.set(nameCode(distance), (layout.NAME_CODES + distance * layout.CODE_BYTES) >>> 2)
  }
  for (const { slot, high, low, number } of keywordSlots())
    words.set([high, low, KEYWORD_CLASSES + number], (layout.KEYWORDS + slot * layout.KEYWORD_BYTES) >>> 2)
}
