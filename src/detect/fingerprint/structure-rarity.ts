/**
 * How much a symbol of the structure stream says after the one before it: −log2 of its share among all that follow that
 * one in public code. Brackets and dots say next to nothing; what seldom comes together says much. Independent of names.
 */
import { KEYWORDS, keywordNumber } from './keywords.ts'
import { STRUCTURE_BITS } from './structure-bits.generated.ts'
import { KEYWORD, NAME, NUMBER, STRING } from './unit.ts'

/** Names by how far back they occurred: not at all, 1, 2, 3–4, 5–8, further. */
const DISTANCES = [0, 1, 2, 3, 3, 4, 4, 4, 4]
const DISTANCE_CLASSES = 6
const NUMBER_CLASS = DISTANCE_CLASSES
const STRING_CLASS = NUMBER_CLASS + 1
const PUNCTUATION_CLASSES = STRING_CLASS + 1
/** Printable characters that are neither letters nor digits, and all others together. */
const CHARACTERS = '!"#%&\'()*+-./:<=>?@[\\]^`{|}~'
const punctuation = new Uint8Array(256).fill(PUNCTUATION_CLASSES + CHARACTERS.length)
for (const [index, character] of [...CHARACTERS].entries())
  punctuation[character.charCodeAt(0)] = PUNCTUATION_CLASSES + index
export const KEYWORD_CLASSES = PUNCTUATION_CLASSES + CHARACTERS.length + 1

export const STRUCTURE_CLASSES = KEYWORD_CLASSES + KEYWORDS.length

/** Steps of bits: what is stored, and summed, is a whole number of them. */
export const STEPS_PER_BIT = 4

/** The class of a unit. `low` and `high` are as the lexer gave them, `distance` counts symbols. */
export function structureClass(kind: number, high: number, low: number, distance: number): number {
  if (kind === NAME) return nameClass(distance)
  return kind === KEYWORD ? KEYWORD_CLASSES + keywordNumber(high, low) : symbolClass(kind, low)
}

export function nameClass(distance: number): number {
  return DISTANCES[distance] ?? DISTANCE_CLASSES - 1
}

/** The class of what is no word. */
export function symbolClass(kind: number, byte: number): number {
  if (kind === NUMBER) return NUMBER_CLASS
  return kind === STRING ? STRING_CLASS : punctuation[byte]!
}

/** Information of a symbol of class `after` that follows one of class `before`, in steps. */
export function structureSteps(before: number, after: number): number {
  const digit = STRUCTURE_BITS.charCodeAt(before * STRUCTURE_CLASSES + after)
  // A digit of base 36; behind the end of the table, the largest.
  return digit < 0x3a ? digit - 0x30 : digit > 0x60 ? digit - 0x57 : 35
}
