/**
 * Merges segments into one, in memory that does not grow with them: blocks are copied with their files renumbered, sorted
 * keys are merged row by row. What was removed is left behind.
 */
import { LEVELS, type Level, type StoredFile } from './fingerprint-store.ts'
import type { IndexKeys } from './index-keys.ts'
import { type BlockEntry, readBlockEntry, writeBlockEntry } from './posting-blocks.ts'
import { RowCursor } from './row-cursor.ts'
import type { SegmentFile } from './segment-file.ts'
import { BLOCK_ENTRY_BYTES, BLOCK_POSTINGS } from './segment-layout.ts'
import { SegmentWriter } from './segment-writer.ts'

export interface MergeInput {
  readonly segment: SegmentFile
  /** Says whether a file is in the segment no more. */
  readonly isRemoved: (file: number) => boolean
}

export interface MergeResult {
  readonly bytes: number
  readonly files: number
  readonly rows: number
}

const GONE = 0xffff_ffff

/** A level of one input, with what becomes of each of its blocks. */
interface InputLevel {
  readonly segment: SegmentFile
  readonly level: Level
  readonly entries: readonly BlockEntry[]
  /** Offset in `deltas` behind block `i`. */
  readonly ends: Uint32Array
  /** Number of block `i` in the result, or `GONE`. */
  readonly numbers: Uint32Array
  readonly firstFile: Uint32Array
  readonly rows: number
  readonly blocks: number
  readonly deltaBytes: number
}

/** @throws {Failure} index-damaged @throws the error of the operating system; nothing is left behind then */
export function mergeSegments(
  inputs: readonly MergeInput[],
  target: { readonly path: string; readonly id: string },
  keys: IndexKeys,
): MergeResult {
  const numbering = numberFiles(inputs)
  const merged = LEVELS.map((level) => {
    let blocks = 0
    const parts = inputs.flatMap(({ segment }, index) => {
      const part = inspectLevel(segment, level, numbering.numbers[index]!, blocks)
      blocks += part?.blocks ?? 0
      return part && part.rows > 0 ? [part] : []
    })
    const sum = (of: (part: InputLevel) => number): number => parts.reduce((total, part) => total + of(part), 0)
    return { level, parts, rows: sum((part) => part.rows), blocks, deltaBytes: sum((part) => part.deltaBytes) }
  }).filter(({ rows }) => rows > 0)
  const writer = new SegmentWriter({ ...target, kind: 'code', levels: merged }, keys)
  try {
    for (const { level, parts } of merged) {
      const sinks = writer.level(level)
      for (const part of parts) copyBlocks(part, sinks)
      mergeRows(parts, (high, low, ordinal) => sinks.keys.append(high, low, ordinal))
    }
    const bytes = writer.finish(remainingFiles(inputs))
    return { bytes, files: numbering.count, rows: merged.reduce((total, { rows }) => total + rows, 0) }
  } catch (error) {
    writer.abort()
    throw error
  }
}

function numberFiles(inputs: readonly MergeInput[]): { numbers: readonly Uint32Array[]; count: number } {
  let count = 0
  const numbers = inputs.map(({ segment, isRemoved }) => {
    const of = new Uint32Array(segment.header.files)
    for (let file = 0; file < of.length; file++) of[file] = isRemoved(file) ? GONE : count++
    return of
  })
  return { numbers, count }
}

function* remainingFiles(inputs: readonly MergeInput[]): Generator<StoredFile> {
  for (const { segment, isRemoved } of inputs)
    for (const [number, file] of segment.files()) if (!isRemoved(number)) yield file
}

function inspectLevel(
  segment: SegmentFile,
  level: Level,
  files: Uint32Array,
  firstBlock: number,
): InputLevel | undefined {
  const shape = segment.header.levels[level]
  if (shape === undefined) return undefined
  const bytes = segment.section(`${level}.blocks`).all()
  const entries = Array.from({ length: shape.blocks }, (_, block) => readBlockEntry(bytes, block * BLOCK_ENTRY_BYTES))
  const ends = Uint32Array.from(
    entries,
    (_, block) => entries[block + 1]?.offset ?? segment.section(`${level}.deltas`).bytes,
  )
  let blocks = 0
  let rows = 0
  let deltaBytes = 0
  const numbers = Uint32Array.from(entries, ({ file, count, offset }, block) => {
    if (files[file] === GONE) return GONE
    rows += count
    deltaBytes += ends[block]! - offset
    return firstBlock + blocks++
  })
  return { segment, level, entries, ends, numbers, firstFile: files, rows, blocks, deltaBytes }
}

function copyBlocks(part: InputLevel, sinks: ReturnType<SegmentWriter['level']>): void {
  const deltas = part.segment.section(`${part.level}.deltas`)
  for (const [block, entry] of part.entries.entries()) {
    if (part.numbers[block] === GONE) continue
    writeBlockEntry(sinks.blocks, { ...entry, file: part.firstFile[entry.file]!, offset: sinks.deltas.bytes })
    const length = part.ends[block]! - entry.offset
    if (length > 0) sinks.deltas.write(deltas.read(entry.offset, length))
  }
}

function mergeRows(parts: readonly InputLevel[], append: (high: number, low: number, ordinal: number) => void): void {
  const cursors = parts.map((part) => ({ part, row: new RowCursor(part.segment, part.level) }))
  const advance = (cursor: (typeof cursors)[number]): boolean => {
    while (cursor.row.next()) if (cursor.part.numbers[cursor.row.ordinal >>> 6] !== GONE) return true
    return false
  }
  const live = cursors.filter(advance)
  while (live.length > 0) {
    let least = 0
    for (let index = 1; index < live.length; index++) {
      const one = live[index]!.row
      const other = live[least]!.row
      if (one.high < other.high || (one.high === other.high && one.low < other.low)) least = index
    }
    const { row, part } = live[least]!
    const block = part.numbers[row.ordinal >>> 6]!
    append(row.high, row.low, block * BLOCK_POSTINGS + (row.ordinal % BLOCK_POSTINGS))
    if (!advance(live[least]!)) live.splice(least, 1)
  }
}
