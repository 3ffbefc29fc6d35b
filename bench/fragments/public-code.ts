/** Plays the public-code filter and its word table: every gram, and the frequency of every word, of the public packages. */
import { Buffer } from 'node:buffer'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { styleOf } from '../../src/detect/fingerprint/comment-style.ts'
import { foldText } from '../../src/detect/fingerprint/fold.ts'
import { GramStream } from '../../src/detect/fingerprint/gram-stream.ts'
import type { PublicCode, WordRarity } from '../../src/detect/fingerprint/keying.ts'
import { LEVEL_PARAMETERS } from '../../src/detect/fingerprint/levels.ts'
import { Lexer } from '../../src/detect/fingerprint/lexer.ts'
import { createUnits, PUNCTUATION, STRING } from '../../src/detect/fingerprint/unit.ts'
import type { Hashes, Level } from '../../src/index-store/fingerprint-store.ts'
import { LEVELS } from '../../src/index-store/fingerprint-store.ts'
import { installedPackages } from '../../src/registration/dependencies.ts'
import { readGrams } from '../../src/registration/grams.ts'
import { reasonByContent } from '../../src/registration/left-out.ts'
import type { CodeFile } from './files.ts'

/** Hashes in open addressing; 0 is a free slot. 53 bits of each are kept. */
export class HashSet {
  size = 0
  slots: Float64Array

  constructor(slots: Float64Array = new Float64Array(1 << 16)) {
    this.slots = slots
    for (const key of slots) if (key !== 0) this.size++
  }

  add(high: number, low: number): void {
    if (this.size * 2 > this.slots.length) this.#grow()
    const at = this.#find(high, low)
    if (this.slots[at] === 0) {
      this.slots[at] = keyOf(high, low)
      this.size++
    }
  }

  has(high: number, low: number): boolean {
    return this.slots[this.#find(high, low)] !== 0
  }

  #find(high: number, low: number): number {
    return this.#slotOf(keyOf(high, low))
  }

  /** The lower half of a key is spread evenly already. */
  #slotOf(key: number): number {
    const mask = this.slots.length - 1
    let at = (key % 0x1_0000_0000) & mask
    while (this.slots[at] !== 0 && this.slots[at] !== key) at = (at + 1) & mask
    return at
  }

  #grow(): void {
    const old = this.slots
    this.slots = new Float64Array(old.length * 2)
    for (const key of old) if (key !== 0) this.slots[this.#slotOf(key)] = key
  }
}

/** 21 bits of the upper half, all of the lower one; never 0. */
function keyOf(high: number, low: number): number {
  return (((high & 0x1f_ffff) | 0x10_0000) >>> 0) * 0x1_0000_0000 + low
}

/** Plays the public filter of the organisation: everything that is installed in the folders of registered code. */
export function withInstalled(
  tables: PublicTables,
  folders: readonly string[],
): PublicTables & { readonly files: number } {
  const sets = new Map(LEVELS_KNOWN.map((level) => [level, new HashSet()]))
  let files = 0
  for (const path of folders.flatMap((folder) => [...installedPackages(folder)].flatMap((item) => item.files))) {
    const bytes = readFileSync(path)
    if (reasonByContent(bytes, { generated: false }) !== undefined) continue
    files++
    readGrams(bytes, path, LEVELS_KNOWN, {
      onGrams: (level, { count, high, low }) => {
        const set = sets.get(level)!
        for (let gram = 0; gram < count; gram++) set.add(high[gram]!, low[gram]!)
      },
    })
  }
  const test: PublicCode['test'] = (level, hashes, known) => {
    tables.code.test(level, hashes, known)
    const set = sets.get(level)
    for (let index = 0; index < hashes.count; index++)
      if (set?.has(hashes.high[index]!, hashes.low[index]!)) known[index] = 1
  }
  return { ...tables, code: { test }, files }
}

const WORDS_MAX = 50_000
const LEVELS_KNOWN: readonly Level[] = LEVELS.filter((level) => level !== 'canary')

export interface PublicTables {
  readonly code: PublicCode
  readonly rarity: WordRarity
}

export function publicTables(files: () => readonly CodeFile[], cacheFile: string): PublicTables {
  const sets = new Map<Level, HashSet>()
  let words = new Map<number, number>()
  if (existsSync(`${cacheFile}.frequencies`)) {
    for (const level of LEVELS_KNOWN) {
      const bytes = readFileSync(`${cacheFile}.${level}`)
      sets.set(level, new HashSet(new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)))
    }
    const bytes = readFileSync(`${cacheFile}.frequencies`)
    const pairs = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
    for (let at = 0; at < pairs.length; at += 2) words.set(pairs[at]!, pairs[at + 1]!)
  } else {
    words = readAll(files(), sets)
    for (const [level, set] of sets) writeFileSync(`${cacheFile}.${level}`, Buffer.from(set.slots.buffer))
    writeFileSync(`${cacheFile}.frequencies`, Buffer.from(Float64Array.from([...words].flat()).buffer))
  }
  return { code: { test: (level, hashes, known) => testAll(sets.get(level), hashes, known) }, rarity: rarityOf(words) }
}

function testAll(set: HashSet | undefined, hashes: Hashes, known: Uint8Array): void {
  for (let index = 0; index < hashes.count; index++)
    known[index] = set?.has(hashes.high[index]!, hashes.low[index]!) ? 1 : 0
}

function rarityOf(words: ReadonlyMap<number, number>): WordRarity {
  const total = [...words.values()].reduce((sum, count) => sum + count, 0)
  const bits = new Map<number, number>()
  for (const [word, count] of words) bits.set(word, -Math.log2(count / total))
  return { bits: (high, low) => bits.get(keyOf(high, low)) }
}

/** Fills `sets` with the grams of the files; returns the most frequent words, each with its number. */
function readAll(files: readonly CodeFile[], sets: Map<Level, HashSet>): Map<number, number> {
  const units = createUnits(8192)
  const counts = new Map<number, number>()
  for (const level of LEVELS_KNOWN) sets.set(level, new HashSet())
  for (const file of files) {
    const streams = LEVELS_KNOWN.map((level) => ({
      set: sets.get(level)!,
      stream: new GramStream(LEVEL_PARAMETERS[level], 8192),
    }))
    const lexer = new Lexer(foldText(file.bytes).bytes, styleOf(file.path) ?? 'slash')
    while (lexer.fill(units)) {
      for (let unit = 0; unit < units.count; unit++) {
        if (units.kinds[unit] === PUNCTUATION || units.kinds[unit] === STRING) continue
        const key = keyOf(units.high[unit]!, units.low[unit]!)
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      for (const { set, stream } of streams) {
        stream.add(units)
        for (let gram = 0; gram < stream.grams.count; gram++) set.add(stream.grams.high[gram]!, stream.grams.low[gram]!)
      }
    }
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]).slice(0, WORDS_MAX))
}
