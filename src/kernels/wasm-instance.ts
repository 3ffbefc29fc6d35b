/** The one instance of the WebAssembly module in this thread, and who owns which part of its memory. */
import { INPUT, KEYWORDS, TABLES, WINDOW_RANKS } from './memory-layout.ts'
import { MODULE_BASE64 } from './module.generated.ts'
import { WINDOW_RANKS_BASE64 } from './window-ranks.generated.ts'

/** Room for the tables of finders that come and go. When it is full all leave, and each returns at its next use. */
const TABLES_BYTES_MAX = 16 * 1024 * 1024

const PAGE_BYTES = 65_536

declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** What assembly/index.ts exports; each function says there what it does. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  buildTables(base: number, keywordsEnd: number): number
  findKeywords(tables: number, starts: number, available: number): number
  findEncodedRuns(available: number): number
  findSigns(available: number): number
}

export interface WasmInstance {
  readonly exports: Exports
  /** Copies bytes to where the kernels expect a piece of input. */
  loadInput(piece: Uint8Array): void
  /** The result at an address. */
  readUint32(address: number): number
  /** The address of the tables of these keywords, which are built where they are not there, or not there any more. */
  locate(tables: Tables): number
}

/** The tables of one finder. Where they lie is the instance's to know. */
export interface Tables {
  readonly keywords: readonly string[]
  address: number
  generation: number
}

let moduleBytes: Uint8Array | undefined
let instance: WasmInstance | undefined

/** Without SIMD the module is not valid. */
export function hasSimd(): boolean {
  return WebAssembly.validate(readModule())
}

/** Compiles the module at the first call. */
export function wasmInstance(): WasmInstance {
  instance ??= instantiate()
  return instance
}

export function createTables(keywords: readonly string[]): Tables {
  return { keywords, address: 0, generation: -1 }
}

function readModule(): Uint8Array {
  moduleBytes ??= Buffer.from(MODULE_BASE64, 'base64')
  return moduleBytes
}

function instantiate(): WasmInstance {
  const exports = new WebAssembly.Instance(new WebAssembly.Module(readModule())).exports as Exports
  const { memory } = exports
  let bytes = new Uint8Array(memory.buffer)
  let view = new DataView(memory.buffer)
  let tablesEnd = TABLES
  let generation = 0
  bytes.set(Buffer.from(WINDOW_RANKS_BASE64, 'base64'), WINDOW_RANKS)

  /** Memory that grows detaches every view of it. */
  function renewViews(): void {
    if (bytes.buffer === memory.buffer) return
    bytes = new Uint8Array(memory.buffer)
    view = new DataView(memory.buffer)
  }

  function build(keywords: readonly string[], address: number): number {
    const texts = new TextEncoder().encode(keywords.map((text) => String.fromCharCode(text.length, 0) + text).join(''))
    const start = address + KEYWORDS
    const missing = start + texts.length - bytes.length
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES))
    renewViews()
    bytes.set(texts, start)
    const end = exports.buildTables(address, start + texts.length)
    renewViews()
    return end
  }

  return {
    exports,
    loadInput(piece) {
      bytes.set(piece, INPUT)
    },
    readUint32(address) {
      return view.getUint32(address, true)
    },
    locate(tables) {
      if (tables.generation === generation) return tables.address
      if (tablesEnd > TABLES + TABLES_BYTES_MAX) {
        tablesEnd = TABLES
        generation++
      }
      tables.address = tablesEnd
      tables.generation = generation
      tablesEnd = build(tables.keywords, tablesEnd)
      return tables.address
    },
  }
}
