/** Instances of the WebAssembly module that reads code and looks up its hashes (assembly/fingerprint/), each with a memory of its own. */
import { FREE, HASH_HIGH, HASH_LOW, HASHES_MAX, TEXT_PADDING } from './gram-layout.ts'
import { MODULE_BASE64 } from './gram-module.generated.ts'

const PAGE_BYTES = 65_536

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

/** What assembly/fingerprint/index.ts exports; each function says there what it does. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  beginText(length: number, style: number, streams: number): void
  readGrams(streams: number): number
  currentLine(): number
  findNonAscii(length: number): number
  forgetStrangers(streams: number, slots: number): void
  dropStrangers(stream: number): number
  addStrangers(stream: number): void
  keepAsking(stream: number, high: number, low: number): void
  sealHashes(count: number, key0: number, key1: number, key2: number, key3: number): void
  findAll(count: number): number
  findPresent(count: number, present: number, bits: number): number
  flagTags(count: number, table: number, tags: number, bucketBits: number): void
  keepFlagged(count: number): number
  markTags(present: number, bits: number, table: number, tags: number, bucketBits: number): void
}

/** What the module asks about the text that it reads: where the import ends that begins at a byte; −1 for other lines. */
export type ImportEnd = (at: number) => number

export class GramInstance {
  readonly exports: Exports
  importEnd: ImportEnd = () => -1
  #bytes: Uint8Array
  #words: Uint32Array

  constructor(module: object) {
    const importEnd: ImportEnd = (at) => this.importEnd(at)
    this.exports = new WebAssembly.Instance(module, { lexer: { importEnd } }).exports as Exports
    this.#bytes = new Uint8Array(this.exports.memory.buffer)
    this.#words = new Uint32Array(this.exports.memory.buffer)
  }

  /** The memory as bytes; another view once it has grown. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** The memory as numbers of 32 bits. */
  get words(): Uint32Array {
    return this.#words
  }

  /** Makes room for so many bytes from FREE on. False where there is no such memory. */
  reserve(bytes: number): boolean {
    const missing = FREE + bytes - this.#bytes.length
    if (missing <= 0) return true
    try {
      this.exports.memory.grow(Math.ceil(missing / PAGE_BYTES))
    } catch {
      return false
    }
    this.#bytes = new Uint8Array(this.exports.memory.buffer)
    this.#words = new Uint32Array(this.exports.memory.buffer)
    return true
  }

  /** Puts a text to FREE, and zeros behind it. Call `reserve` before. */
  loadText(text: Uint8Array): void {
    this.#bytes.set(text, FREE)
    this.#bytes.fill(0, FREE + text.length, FREE + text.length + TEXT_PADDING)
  }

  /** Puts hashes `[from, to)` where they are sealed and sought, `HASHES_MAX` at most. */
  loadHashes({ high, low }: HashColumns, from: number, to: number): void {
    this.#words.set(high.subarray(from, to), HASH_HIGH >>> 2)
    this.#words.set(low.subarray(from, to), HASH_LOW >>> 2)
  }

  /** Seals hashes in place, with a key of four words. */
  seal(key: Uint32Array, { count, high, low }: HashColumns & { readonly count: number }): void {
    const [key0, key1, key2, key3] = key as unknown as readonly [number, number, number, number]
    for (let from = 0; from < count; from += HASHES_MAX) {
      const to = Math.min(count, from + HASHES_MAX)
      this.loadHashes({ high, low }, from, to)
      this.exports.sealHashes(to - from, key0, key1, key2, key3)
      high.set(this.#words.subarray(HASH_HIGH >>> 2, (HASH_HIGH >>> 2) + to - from), from)
      low.set(this.#words.subarray(HASH_LOW >>> 2, (HASH_LOW >>> 2) + to - from), from)
    }
  }
}

interface HashColumns {
  readonly high: Uint32Array
  readonly low: Uint32Array
}

/** Compiled once a thread; null where WebAssembly has no SIMD. */
let module: object | null | undefined
let shared: GramInstance | undefined

/** An instance of one's own; undefined where WebAssembly has no SIMD. */
export function createGramInstance(): GramInstance | undefined {
  module ??= compile()
  return module === null ? undefined : new GramInstance(module)
}

/** The instance of this thread: between one call and the next its memory is everybody's. */
export function sharedGramInstance(): GramInstance | undefined {
  if (module !== null) shared ??= createGramInstance()
  return shared
}

function compile(): object | null {
  try {
    return new WebAssembly.Module(Buffer.from(MODULE_BASE64, 'base64'))
  } catch {
    return null
  }
}
