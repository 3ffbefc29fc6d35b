/** Decides which hits are a copy: chains are measured, rules are applied, neighbouring copies from one file become one. */
import { type FingerprintReader, type Level, NO_FILE, type StoredFile } from '../../index-store/fingerprint-store.ts'
import { type Chain, findChains } from './chains.ts'
import type { Hits } from './hits.ts'
import type { WordRarity } from './keying.ts'
import { type Measure, scoreStructure, scoreWords } from './score.ts'

/** A stretch of text that was copied from one file. Lines from 1, both ends inclusive; bytes end exclusive. */
export interface Copy {
  readonly file: number
  readonly stored: StoredFile | undefined
  readonly startByte: number
  readonly endByte: number
  readonly startLine: number
  readonly endLine: number
  readonly sourceStartLine: number
  readonly sourceEndLine: number
  /** The levels that found it, the stronger first. */
  readonly levels: readonly Level[]
  readonly keys: number
  /** Units of the text that grams cover. */
  readonly units: number
  /** 1 is what warns; what blocks is more. Scores of different levels are made comparable by it. */
  readonly strength: number
  readonly score: number
}

/** What a level demands, and how its score compares: see docs/accuracy.md for how the numbers were found. */
export interface LevelRule {
  readonly keysMin: number
  readonly linesMin: number
  readonly warn: number
  readonly block: number
}

export type Rules = { readonly [L in 'words' | 'structure' | 'strict' | 'canary']: LevelRule }

export const RULES: Rules = {
  words: { keysMin: 3, linesMin: 3, warn: 100, block: 160 },
  structure: { keysMin: 6, linesMin: 8, warn: 40, block: 64 },
  strict: { keysMin: 3, linesMin: 3, warn: 100, block: 100 },
  canary: { keysMin: 1, linesMin: 1, warn: 1, block: 1 },
}

/** A gram in more files, or more repositories, than this is an idiom of the house. */
const COMMON_FILES = 20
const COMMON_REPOSITORIES = 3

/** Copies from one file that are this near to each other, in lines of the text, are one. */
const JOIN_LINES = 8

export interface JudgeOptions {
  readonly store: FingerprintReader
  readonly rarity: WordRarity
  readonly rules?: Rules
}

/** The copies in a text, from every file that has one, in the order of the text. */
export function findCopies(found: ReadonlyMap<Level, Hits>, options: JudgeOptions): Copy[] {
  const rules = options.rules ?? RULES
  const describe = describer(options.store)
  const byFile = new Map<number, Copy[]>()
  for (const [level, hits] of found) {
    if (hits.placeCount === 0) continue
    for (const chain of findChains(hits, commonGrams(hits, describe))) {
      const copy = judge(level, hits, chain, { rules, describe, rarity: options.rarity })
      if (copy === undefined) continue
      const copies = byFile.get(copy.file)
      if (copies === undefined) byFile.set(copy.file, [copy])
      else copies.push(copy)
    }
  }
  return [...byFile.values()].flatMap(join).sort((a, b) => a.startByte - b.startByte || b.strength - a.strength)
}

type Describe = (file: number) => StoredFile | undefined

function describer(store: FingerprintReader): Describe {
  const known = new Map<number, StoredFile | undefined>()
  return (file) => {
    if (file === NO_FILE) return undefined
    if (!known.has(file)) known.set(file, store.file(file))
    return known.get(file)
  }
}

/** Says of a gram whether it occurs all over the place. Copies of one file in several repositories count once. */
function commonGrams(hits: Hits, describe: Describe): (gram: number) => boolean {
  const { gram, file } = hits.places
  const isCommon = new Uint8Array(hits.gramCount)
  for (let start = 0; start < hits.placeCount; ) {
    let end = start + 1
    while (end < hits.placeCount && gram[end] === gram[start]) end++
    if (end - start > COMMON_REPOSITORIES) {
      const contents = new Map<string, string>()
      for (let place = start; place < end; place++) {
        const stored = describe(file[place]!)
        const content = stored?.oid ?? String(file[place])
        if (!contents.has(content)) contents.set(content, stored?.repository ?? '')
      }
      const isEverywhere = new Set(contents.values()).size > COMMON_REPOSITORIES
      if (contents.size > COMMON_FILES || isEverywhere) isCommon[gram[start]!] = 1
    }
    start = end
  }
  return (index) => isCommon[index] === 1
}

interface Bench {
  readonly rules: Rules
  readonly describe: Describe
  readonly rarity: WordRarity
}

function judge(level: Level, hits: Hits, chain: Chain, { rules, describe, rarity }: Bench): Copy | undefined {
  const rule = rules[level]
  if (chain.places.length < rule.keysMin) return undefined
  const measure = level === 'structure' ? scoreStructure(hits, chain) : scoreWords(hits, chain, rarity)
  if (measure.keys < rule.keysMin || measure.sourceLines < rule.linesMin) return undefined
  const strength = strengthOf(measure.score, rule)
  if (strength < 1) return undefined
  const stored = describe(chain.file)
  return copyOf(hits, chain, { level, measure, strength, stored })
}

/** 1 at `warn`, 2 at `block`, and on in proportion. */
function strengthOf(score: number, { warn, block }: LevelRule): number {
  if (score < warn) return score / warn
  return block > warn
    ? Math.min(2, 1 + (score - warn) / (block - warn)) + Math.max(0, score - block) / block
    : 1 + score / block
}

interface Finding {
  readonly level: Level
  readonly measure: Measure
  readonly strength: number
  readonly stored: StoredFile | undefined
}

function copyOf(hits: Hits, chain: Chain, { level, measure, strength, stored }: Finding): Copy {
  const { gram, line } = hits.places
  const first = gram[chain.places[0]!]!
  const last = gram[chain.places[chain.places.length - 1]!]!
  const lines = chain.places.map((place) => line[place]!)
  const sourceStartLine = lines.reduce((a, b) => Math.min(a, b))
  return {
    file: chain.file,
    stored,
    startByte: hits.grams.startByte[first]!,
    endByte: hits.grams.endByte[last]!,
    startLine: hits.grams.startLine[first]!,
    endLine: hits.grams.endLine[last]!,
    sourceStartLine,
    sourceEndLine: sourceStartLine + measure.sourceLines - 1,
    levels: [level],
    keys: measure.keys,
    units: measure.units,
    strength,
    score: measure.score,
  }
}

/** Joins copies from one file that overlap or lie side by side in the text. */
function join(copies: readonly Copy[]): Copy[] {
  const sorted = [...copies].sort((a, b) => a.startByte - b.startByte)
  const joined: Copy[] = []
  for (const copy of sorted) {
    const before = joined[joined.length - 1]
    if (before !== undefined && copy.startLine <= before.endLine + JOIN_LINES)
      joined[joined.length - 1] = both(before, copy)
    else joined.push(copy)
  }
  return joined
}

function both(a: Copy, b: Copy): Copy {
  const [strong, weak] = a.strength >= b.strength ? [a, b] : [b, a]
  const overlap = b.startByte < a.endByte
  return {
    ...strong,
    startByte: Math.min(a.startByte, b.startByte),
    endByte: Math.max(a.endByte, b.endByte),
    startLine: Math.min(a.startLine, b.startLine),
    endLine: Math.max(a.endLine, b.endLine),
    sourceStartLine: Math.min(a.sourceStartLine, b.sourceStartLine),
    sourceEndLine: Math.max(a.sourceEndLine, b.sourceEndLine),
    levels: [...new Set([...strong.levels, ...weak.levels])],
    keys: overlap ? strong.keys : a.keys + b.keys,
    units: overlap ? strong.units : a.units + b.units,
  }
}
