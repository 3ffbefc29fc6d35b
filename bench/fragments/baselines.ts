/**
 * What others do, on the same index and fragments, written after their published parameters:
 * - SCANOSS: grams of 30 alphanumeric bytes, windows of 64, CRC32C of CRC32C; a file is found with 5 lines of hits or more;
 * - Dolos: tokens (here: those of our structure level, names blind), k = 23, w = 17, hashes of 25 bits; two shared at least;
 * - MinHash: 5-grams of words, 128 permutations in 32 bands, the nearest file with an estimated Jaccard of 0.7 or more.
 */

import { styleOf } from '../../src/detect/fingerprint/comment-style.ts'
import { Lexer } from '../../src/detect/fingerprint/lexer.ts'
import { createUnits, NAME, QUOTED_WORD } from '../../src/detect/fingerprint/unit.ts'
import type { CodeFile } from './files.ts'

export interface Baseline {
  readonly name: string
  /** Repositories of the files that it reports for a text. */
  search(text: Uint8Array): ReadonlySet<string>
}

/** A hash with the line that it stands in. */
interface Print {
  readonly hash: number
  readonly line: number
}

type Prints = (text: Uint8Array, path: string | undefined) => readonly Print[]

const CRC_TABLE = new Uint32Array(256)
for (let byte = 0; byte < 256; byte++) {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
  CRC_TABLE[byte] = crc >>> 0
}

function crc32c(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0xffff_ffff
  for (let at = start; at < end; at++) crc = CRC_TABLE[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8)
  return (crc ^ 0xffff_ffff) >>> 0
}

const scanossPrints: Prints = (text) => {
  const kept = new Uint8Array(text.length)
  const lines = new Uint32Array(text.length)
  let size = 0
  let line = 1
  for (const byte of text) {
    if (byte === 10) line++
    const lower = byte >= 65 && byte <= 90 ? byte + 32 : byte
    if ((lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57)) {
      kept[size] = lower
      lines[size++] = line
    }
  }
  const hashes: number[] = []
  for (let at = 0; at + 30 <= size; at++) hashes.push(crc32c(kept, at, at + 30))
  const word = new Uint8Array(4)
  const rehash = (hash: number): number => {
    new DataView(word.buffer).setUint32(0, hash, true)
    return crc32c(word, 0, 4)
  }
  return minima(hashes, 64).map((at) => ({ hash: rehash(hashes[at]!), line: lines[at]! }))
}

/** Positions of the least hash of every window, without repeats. */
function minima(hashes: readonly number[], w: number): number[] {
  const kept: number[] = []
  for (let start = 0; start + w <= hashes.length; start++) {
    const last = kept[kept.length - 1]
    const added = start + w - 1
    if (last !== undefined && last >= start && hashes[added]! > hashes[last]!) continue
    let least = start
    for (let at = start + 1; at < start + w; at++) if (hashes[at]! <= hashes[least]!) least = at
    if (least !== last) kept.push(least)
  }
  return kept
}

const dolosPrints: Prints = (text, path) => {
  const codes: number[] = []
  const lines: number[] = []
  const units = createUnits(8192)
  const lexer = new Lexer(text, (path === undefined ? undefined : styleOf(path)) ?? 'slash')
  while (lexer.fill(units))
    for (let unit = 0; unit < units.count; unit++) {
      if (units.kinds[unit] === QUOTED_WORD) continue
      codes.push(units.kinds[unit] === NAME ? 7 : (units.low[unit]! ^ (units.kinds[unit]! << 8)) & 0x7fff_ffff)
      lines.push(units.lines[unit]!)
    }
  const hashes: number[] = []
  for (let at = 0; at + 23 <= codes.length; at++) {
    let hash = 0
    for (let index = at; index < at + 23; index++) hash = (hash * 747287 + (codes[index]! % 33_554_393)) % 33_554_393
    hashes.push(hash)
  }
  return minima(hashes, 17).map((at) => ({ hash: hashes[at]!, line: lines[at]! }))
}

/** Finds files by shared prints; a file counts with `sharedMin` of them, over `linesMin` lines. */
function byPrints(
  name: string,
  files: readonly CodeFile[],
  prints: Prints,
  rule: { readonly sharedMin: number; readonly linesMin: number },
): Baseline {
  const index = new Map<number, number[]>()
  for (const [number, file] of files.entries())
    for (const { hash } of prints(file.bytes, file.path)) {
      const list = index.get(hash)
      if (list === undefined) index.set(hash, [number])
      else if (list[list.length - 1] !== number && list.length < 1000) list.push(number)
    }
  return {
    name,
    search: (text) => {
      const shared = new Map<number, { hashes: Set<number>; first: number; last: number }>()
      for (const { hash, line } of prints(text, undefined))
        for (const file of index.get(hash) ?? []) {
          const entry = shared.get(file) ?? { hashes: new Set(), first: line, last: line }
          entry.hashes.add(hash)
          entry.last = line
          shared.set(file, entry)
        }
      const found = new Set<string>()
      for (const [file, { hashes, first, last }] of shared)
        if (hashes.size >= rule.sharedMin && last - first + 1 >= rule.linesMin) found.add(files[file]!.repository)
      return found
    },
  }
}

const PERMUTATIONS = 128
const BANDS = 32

function minHash(text: Uint8Array): Uint32Array | undefined {
  const words = Buffer.from(text).toString('latin1').match(/\w+/g) ?? []
  if (words.length < 5) return undefined
  const signature = new Uint32Array(PERMUTATIONS).fill(0xffff_ffff)
  for (let at = 0; at + 5 <= words.length; at++) {
    const gram = Buffer.from(words.slice(at, at + 5).join(' '))
    const hash = crc32c(gram, 0, gram.length)
    for (let index = 0; index < PERMUTATIONS; index++) {
      const mixed = Math.imul(hash ^ (index * 0x9e37_79b1), 0x85eb_ca6b + 2 * index)
      const value = (mixed ^ (mixed >>> 15)) >>> 0
      if (value < signature[index]!) signature[index] = value
    }
  }
  return signature
}

function byMinHash(files: readonly CodeFile[]): Baseline {
  const bands = new Map<string, number[]>()
  const signatures = files.map((file) => minHash(file.bytes))
  const rows = PERMUTATIONS / BANDS
  const keys = (signature: Uint32Array): string[] =>
    Array.from({ length: BANDS }, (_, band) => `${band}:${signature.subarray(band * rows, (band + 1) * rows).join()}`)
  for (const [number, signature] of signatures.entries())
    for (const key of signature === undefined ? [] : keys(signature))
      bands.set(key, [...(bands.get(key) ?? []), number])
  return {
    name: 'MinHash (5 words, Jaccard 0.7)',
    search: (text) => {
      const signature = minHash(text)
      const found = new Set<string>()
      for (const number of signature === undefined ? [] : keys(signature).flatMap((key) => bands.get(key) ?? [])) {
        const same = signature!.filter((value, index) => value === signatures[number]![index]).length
        if (same / PERMUTATIONS >= 0.7) found.add(files[number]!.repository)
      }
      return found
    },
  }
}

export function createBaselines(files: readonly CodeFile[]): readonly Baseline[] {
  return [
    byPrints('SCANOSS (30/64, CRC32C)', files, scanossPrints, { sharedMin: 2, linesMin: 5 }),
    byPrints('Dolos (k 23, w 17)', files, dolosPrints, { sharedMin: 2, linesMin: 1 }),
    byMinHash(files),
  ]
}
