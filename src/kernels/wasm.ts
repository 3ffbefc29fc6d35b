/** The kernels in WebAssembly (assembly/): input is copied into its memory piece by piece, results are copied out. */
import { checkKeywords } from './check-keywords.ts'
import type { EncodedRuns, Kernels, KeywordFinder } from './kernels.ts'
import * as layout from './memory-layout.ts'
import { endOfHex, endOfRun, signsOfFirst } from './reference.ts'
import { createHitList, createRunList, type HitList } from './result-lists.ts'
import { isRunByte } from './run-bytes.ts'
import { createTables, hasSimd, type Tables, wasmInstance } from './wasm-instance.ts'

/** A keyword that starts at the end of a piece reaches this far beyond it. */
const OVERLAP = layout.KEYWORD_LENGTH_MAX - 1

/** Undefined where WebAssembly has no SIMD. */
export function createWasmKernels(): Kernels | undefined {
  return hasSimd() ? { name: 'wasm', createKeywordFinder, findEncodedRuns } : undefined
}

function createKeywordFinder(keywords: readonly string[]): KeywordFinder {
  checkKeywords(keywords)
  const tables = createTables([...keywords])
  const hits = createHitList()
  return {
    find(input) {
      hits.clear()
      const starts = layout.PIECE_BYTES - OVERLAP
      for (let from = 0; from < input.length; from += starts) {
        findKeywords({ tables, input, hits }, from, Math.min(from + starts, input.length))
      }
      return hits
    },
  }
}

interface Search {
  readonly tables: Tables
  readonly input: Uint8Array
  readonly hits: HitList
}

/** Appends the hits that start in `[from, to)`. */
function findKeywords(search: Search, from: number, to: number): void {
  const wasm = wasmInstance()
  const tables = wasm.locate(search.tables)
  const piece = part(search.input, from, Math.min(to + OVERLAP, search.input.length))
  wasm.loadInput(piece)
  const count = wasm.exports.findKeywords(tables, to - from, piece.length)
  if (count < 0) {
    // More hits than there is room for. Of 63 lengths one keyword each can start at a byte, so 260 bytes always fit.
    const middle = from + ((to - from) >> 1)
    findKeywords(search, from, middle)
    findKeywords(search, middle, to)
    return
  }
  for (let index = 0; index < count; index++) {
    const hit = wasm.readUint32(layout.RESULTS + index * layout.HIT_BYTES)
    search.hits.append(from + (hit >>> 16), hit & 0xffff)
  }
}

/** A view costs as much as searching some hundred bytes; most inputs are one piece. */
function part(input: Uint8Array, from: number, to: number): Uint8Array {
  return from === 0 && to === input.length ? input : input.subarray(from, to)
}

const runs = createRunList()

function findEncodedRuns(input: Uint8Array): EncodedRuns {
  runs.clear()
  let from = 0
  while (from < input.length) {
    const to = Math.min(from + layout.PIECE_BYTES, input.length)
    const cut = to === input.length ? to : startOfRun(input, from, to)
    if (cut > from) {
      appendRuns(input, from, cut)
      from = cut
    } else {
      appendRuns(input, from, to)
      from = endOfRun(input, to)
    }
  }
  return runs
}

/** Where the run that reaches up to `to` starts, `from` at the earliest. */
function startOfRun(input: Uint8Array, from: number, to: number): number {
  let start = to
  while (start > from && isRunByte(input[start - 1])) start--
  return start
}

/** Appends the runs that start in `[from, to)`. A run is judged by how it begins; one that is longer goes on behind `to`. */
function appendRuns(input: Uint8Array, from: number, to: number): void {
  const wasm = wasmInstance()
  wasm.loadInput(part(input, from, to))
  runs.addSigns(wasm.exports.findSigns(to - from) | (to < input.length ? signsOfFirst(input[to - 1]) : 0))
  const count = wasm.exports.findEncodedRuns(to - from)
  for (let index = 0; index < count; index++) {
    const record = layout.RESULTS + index * layout.RUN_BYTES
    const kind = wasm.readUint32(record + layout.RUN_KIND)
    const end = from + wasm.readUint32(record + layout.RUN_END)
    runs.append({
      kind,
      start: from + wasm.readUint32(record + layout.RUN_START),
      end: end < to ? end : kind === layout.KIND_HEX ? endOfHex(input, to) : endOfRun(input, to),
    })
  }
}
