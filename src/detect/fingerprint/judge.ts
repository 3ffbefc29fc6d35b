/** Decides which hits are a copy: chains are measured, rules are applied, neighbouring copies from one file become one. */
import { type FingerprintReader, type Level, NO_FILE, type StoredFile } from '../../index-store/fingerprint-store.ts'
import { type Chain, findChains } from './chains.ts'
import type { Hits } from './hits.ts'
import type { WordRarity } from './keying.ts'
import type { CommentStyle } from './lexer.ts'
import { isLiteralList, LIST_STRENGTH, LITERALS_SHARE, strengthOfList } from './literal-lists.ts'
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
  /** 1 is what warns, `BLOCK_STRENGTH` what blocks: bits in proportion to what each level demands, added up. */
  readonly strength: number
  readonly score: number
  /** One chain, to be put beside those of other passages. By itself it says nothing. */
  readonly isPart: boolean
}

/**
 * What a level demands: so many distinct grams over so many lines of the source. `bits` is what suffices to warn where
 * nothing else speaks for a copy; docs/accuracy.md tells how the numbers were found.
 */
export interface LevelRule {
  readonly keysMin: number
  readonly linesMin: number
  readonly bits: number
}

export type Rules = { readonly [L in Level]: LevelRule }

export const RULES: Rules = {
  words: { keysMin: 3, linesMin: 3, bits: 125 },
  structure: { keysMin: 4, linesMin: 4, bits: 100 },
  strict: { keysMin: 3, linesMin: 3, bits: 140 },
  canary: { keysMin: 1, linesMin: 1, bits: 4 },
}

/** Lists of declarations are shaped alike: where words say nothing, structure must go on for so many lines. */
const STRUCTURE_ALONE_LINES = 8
/** Chains with a smaller share of the bits than this are chance, and say nothing beside others either. */
const SHARE_MIN = 0.3
/** With other parts of the same copy, in other passages, less speaks for one too, and less than a whole copy needs. */
const PART_MIN = 0.1
const PART_MAX = 0.9
const PART_KEYS_MIN = 2
/** What a second chain of the same level adds, beside one from the same place of the same file. */
export const BESIDE = 0.4
/** Tests are written alike everywhere: what is found in one proves less. */
const TEST_SHARE = 0.75
/** A copy of this strength blocks: blocking is to be far more certain than warning. */
export const BLOCK_STRENGTH = 2.25

/** A gram in more files, or more repositories, than this is an idiom of the house. Shapes are alike sooner than words. */
const COMMON_FILES: { readonly [L in Level]: number } = {
  words: 20,
  structure: 4,
  strict: 20,
  canary: 1000,
}
const COMMON_REPOSITORIES = 3

/** Copies from one file that are this near to each other, in lines of the text, are one. */
const JOIN_LINES = 8
/** Copies that are joined at most, and groups that are looked at: a text that repeats itself must not cost its square. */
const GROUP_MAX = 32
/** Copies further apart in their source were put together by chance. */
const JOIN_SOURCE_LINES = 80

export interface JudgeOptions {
  readonly store: FingerprintReader
  readonly rarity: WordRarity
  readonly rules?: Rules
  /** Also tells each chain by itself, and those that say something beside other passages alone. */
  readonly parts?: boolean
}

/** What was searched, folded, how it was read, and what was found in it. */
export interface SearchedText {
  readonly text: Uint8Array
  readonly style: CommentStyle
  readonly hits: ReadonlyMap<Level, Hits>
}

/** Whether a copy is reported. */
export function isProven(copy: Copy): boolean {
  return !copy.isPart && copy.strength >= 1 && (isWorded(copy) || sourceLines(copy) >= STRUCTURE_ALONE_LINES)
}

const isWorded = ({ levels }: Copy): boolean => levels.some((level) => level !== 'structure')

/** The copies in a text, and what comes near to one, from every file that has any, in the order of the text. */
export function findCopies(searched: SearchedText, options: JudgeOptions): Copy[] {
  const rules = options.rules ?? RULES
  const describe = describer(options.store)
  const byFile = new Map<number, Copy[]>()
  const parts: Copy[] = []
  for (const [level, hits] of searched.hits) {
    if (hits.placeCount === 0) continue
    for (const chain of findChains(hits, commonGrams(hits, COMMON_FILES[level], describe))) {
      const copy = judge(level, hits, chain, { ...options, rules, describe })
      if (copy === undefined) continue
      if (options.parts) parts.push({ ...copy, isPart: true })
      if (copy.isPart) continue
      const copies = byFile.get(copy.file)
      if (copies === undefined) byFile.set(copy.file, [copy])
      else copies.push(copy)
    }
  }
  return [...byFile.values()]
    .flatMap(join)
    .map((copy) => (copy.strength >= 1 && isOfWords(copy) ? withoutLists(copy, searched) : copy))
    .concat(parts)
    .sort((a, b) => a.startByte - b.startByte || b.strength - a.strength)
}

/** Words speak alone. */
const isOfWords = ({ levels }: Copy): boolean => levels.length === 1 && levels[0] === 'words'

/** Lists are words and nothing but words: they prove less than code. */
function withoutLists(copy: Copy, { text, style }: SearchedText): Copy {
  const { startByte: start, endByte: end, startLine, endLine } = copy
  const lines = Math.min(endLine - startLine + 1, sourceLines(copy))
  const most = strengthOfList(lines, RULES.words.bits)
  if (!isLiteralList(text, style, { start, end })) return { ...copy, strength: Math.min(copy.strength, most) }
  return { ...copy, strength: Math.min(LITERALS_SHARE * copy.strength, LIST_STRENGTH) }
}

const sourceLines = ({ sourceStartLine, sourceEndLine }: Copy): number => sourceEndLine - sourceStartLine + 1

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
function commonGrams(hits: Hits, filesMax: number, describe: Describe): (gram: number) => boolean {
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
      if (contents.size > filesMax || isEverywhere) isCommon[gram[start]!] = 1
    }
    start = end
  }
  return (index) => isCommon[index] === 1
}

interface Bench extends JudgeOptions {
  readonly rules: Rules
  readonly describe: Describe
}

/** Undefined where a chain proves nothing. */
function judge(level: Level, hits: Hits, chain: Chain, bench: Bench): Copy | undefined {
  const { parts = false, rarity } = bench
  const { keysMin, linesMin, bits } = bench.rules[level]
  if (chain.places.length < (parts ? Math.min(keysMin, PART_KEYS_MIN) : keysMin)) return undefined
  const measure = level === 'structure' ? scoreStructure(hits, chain) : scoreWords(hits, chain, rarity)
  const stored = bench.describe(chain.file)
  const strength = (measure.score / bits) * (stored?.isTest && level !== 'canary' ? TEST_SHARE : 1)
  const isPart = measure.keys < keysMin || measure.sourceLines < linesMin || strength < SHARE_MIN
  if (isPart && (!parts || strength < PART_MIN)) return undefined
  return copyOf(hits, chain.file, {
    level,
    measure,
    strength: isPart ? Math.min(PART_MAX, strength) : strength,
    stored,
    isPart,
  })
}

interface Judgement {
  readonly level: Level
  readonly measure: Measure
  readonly strength: number
  readonly stored: StoredFile | undefined
  readonly isPart: boolean
}

function copyOf(hits: Hits, file: number, { level, measure, ...judgement }: Judgement): Copy {
  const { gram, line } = hits.places
  const first = gram[measure.places[0]!]!
  const last = gram[measure.places[measure.places.length - 1]!]!
  const lines = measure.places.map((place) => line[place]!)
  const sourceStartLine = lines.reduce((a, b) => Math.min(a, b))
  return {
    file,
    ...judgement,
    startByte: hits.grams.startByte[first]!,
    endByte: hits.grams.endByte[last]!,
    startLine: hits.grams.startLine[first]!,
    endLine: hits.grams.endLine[last]!,
    sourceStartLine,
    sourceEndLine: sourceStartLine + measure.sourceLines - 1,
    levels: [level],
    keys: measure.keys,
    units: measure.units,
    score: measure.score,
  }
}

/** Joins copies from one file that overlap or lie side by side in the text. */
function join(copies: readonly Copy[]): Copy[] {
  const sorted = [...copies].sort((a, b) => a.startByte - b.startByte)
  const groups: Copy[][] = []
  /** Groups that a copy further on may still be near to. */
  let open: Copy[][] = []
  for (const copy of sorted) {
    open = open.filter(
      (group) => group.length < GROUP_MAX && group.some((other) => copy.startLine <= other.endLine + JOIN_LINES),
    )
    const group = open.find((candidates) => candidates.some((other) => areNear(other, copy)))
    if (group !== undefined) {
      group.push(copy)
      continue
    }
    const started = [copy]
    groups.push(started)
    open.push(started)
    if (open.length > GROUP_MAX) open.shift()
  }
  return groups.map(together)
}

function areNear(a: Copy, b: Copy): boolean {
  if (b.startLine > a.endLine + JOIN_LINES || a.startLine > b.endLine + JOIN_LINES) return false
  return (
    b.sourceStartLine <= a.sourceEndLine + JOIN_SOURCE_LINES && a.sourceStartLine <= b.sourceEndLine + JOIN_SOURCE_LINES
  )
}

/** In the text or in the source: what stands for the same thing counts once. */
function overlap(a: Copy, b: Copy): boolean {
  const inText = a.startByte < b.endByte && b.startByte < a.endByte
  return inText || (a.sourceStartLine <= b.sourceEndLine && b.sourceStartLine <= a.sourceEndLine)
}

/**
 * One copy out of several from one file. Levels see different things, so what they prove adds up; of one level the best
 * chain counts, and what does not overlap it counts in part: blocks may have been moved about.
 */
function together(group: readonly Copy[]): Copy {
  const sorted = [...group].sort((a, b) => b.strength - a.strength)
  const best = sorted[0]!
  const counted: Copy[] = []
  let strength = 0
  for (const copy of sorted) {
    const same = counted.filter(({ levels }) => levels[0] === copy.levels[0])
    if (same.some((other) => overlap(other, copy))) continue
    strength += same.length === 0 ? copy.strength : BESIDE * copy.strength
    counted.push(copy)
  }
  const levels = [...new Set(counted.map((one) => one.levels[0]!))]
  const sourceStartLine = Math.min(...counted.map((copy) => copy.sourceStartLine))
  const sourceEndLine = Math.max(...counted.map((copy) => copy.sourceEndLine))
  const ofBest = counted.filter(({ levels }) => levels[0] === best.levels[0])
  return {
    ...best,
    startByte: Math.min(...counted.map((copy) => copy.startByte)),
    endByte: Math.max(...counted.map((copy) => copy.endByte)),
    startLine: Math.min(...counted.map((copy) => copy.startLine)),
    endLine: Math.max(...counted.map((copy) => copy.endLine)),
    sourceStartLine,
    sourceEndLine,
    levels,
    keys: ofBest.reduce((sum, { keys }) => sum + keys, 0),
    units: ofBest.reduce((sum, { units }) => sum + units, 0),
    score: ofBest.reduce((sum, { score }) => sum + score, 0),
    strength,
  }
}
