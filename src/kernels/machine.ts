/** The one instance of the WebAssembly module in this thread, and who owns which part of its memory. */
import { INPUT, TABLES } from './memory-layout.ts'
import { MODULE_BASE64 } from './module.generated.ts'

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
  findKeywords(tables: number, starts: number, available: number): number
  findEncodedRuns(available: number): number
}

export interface Machine {
  readonly exports: Exports
  /** Copies bytes to where the kernels expect a piece of input. */
  loadInput(bytes: Uint8Array): void
  /** The result at an address. */
  readUint32(address: number): number
  /** The address of `tables`, which are copied into memory where they are not there any more. */
  locate(tables: Tables): number
}

/** Tables of one finder. Where they lie is the machine's to know. */
export interface Tables {
  readonly image: Uint8Array
  address: number
  generation: number
}

let moduleBytes: Uint8Array | undefined
let machine: Machine | undefined

/** Does WebAssembly know SIMD here? */
export function canRun(): boolean {
  return WebAssembly.validate(readModule())
}

/** Compiles and starts the module at the first call. */
export function theMachine(): Machine {
  machine ??= startMachine()
  return machine
}

export function createTables(image: Uint8Array): Tables {
  return { image, address: 0, generation: -1 }
}

function readModule(): Uint8Array {
  moduleBytes ??= Uint8Array.from(atob(MODULE_BASE64), (character) => character.charCodeAt(0))
  return moduleBytes
}

function startMachine(): Machine {
  const exports = new WebAssembly.Instance(new WebAssembly.Module(readModule())).exports as Exports
  const { memory } = exports
  let bytes = new Uint8Array(memory.buffer)
  let view = new DataView(memory.buffer)
  let tablesEnd = TABLES
  let generation = 0

  /** Growing memory detaches every view of it. */
  function reserve(size: number): void {
    if (size <= bytes.length) return
    memory.grow(Math.ceil((size - bytes.length) / PAGE_BYTES))
    bytes = new Uint8Array(memory.buffer)
    view = new DataView(memory.buffer)
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
      if (tablesEnd + tables.image.length > TABLES + TABLES_BYTES_MAX && tablesEnd > TABLES) {
        tablesEnd = TABLES
        generation++
      }
      reserve(tablesEnd + tables.image.length)
      bytes.set(tables.image, tablesEnd)
      tables.address = tablesEnd
      tables.generation = generation
      tablesEnd += tables.image.length
      return tables.address
    },
  }
}
