/** The reserved words that the lexer knows. */
import { KEYWORD_SLOTS } from '../../kernels/gram-layout.ts'
import { hashWord } from './hash.ts'

/**
 * The reserved words of the languages that companies write, in one list: a word is a keyword whatever the language. Words
 * that people like as names (`data`, `list`, `type`, `end`) are left out even where a language reserves them: renaming
 * such a name must change nothing.
 */
const LISTS = [
  'abstract and any as asm assert async auto await bool boolean break byte case catch char checked class const constexpr',
  'continue def default defer del delegate delete do double elif else elseif elsif endif ensure enum except explicit export',
  'extends extern false final finally fixed float fn for foreach from fun func function global go goto guard if impl',
  'implements import in inline instanceof int interface internal is isset lambda let long mod mut mutable namespace native',
  'new nil noexcept nonlocal not null nullptr or override package pass private protected pub public raise readonly register',
  'require rescue restrict return sealed self short signed sizeof static struct super suspend switch synchronized template',
  'this throw throws trait transient true try typedef typeof typename undef union unless unsafe unset unsigned use using var',
  'virtual void volatile when where while with xor yield None True False NULL',
] as const

export const KEYWORDS: readonly string[] = [...new Set(LISTS.join(' ').split(' '))]

/** Open addressing by the lower half of a hash; most slots are free. */
const SLOTS = KEYWORD_SLOTS
const highs = new Uint32Array(SLOTS)
const lows = new Uint32Array(SLOTS)
const numbers = new Int16Array(SLOTS).fill(-1)
const encoder = new TextEncoder()
for (const [number, word] of KEYWORDS.entries()) {
  const [high, low] = hashWord(encoder.encode(word))
  let slot = low & (SLOTS - 1)
  while (numbers[slot]! >= 0) slot = (slot + 1) & (SLOTS - 1)
  highs[slot] = high
  lows[slot] = low
  numbers[slot] = number
}

/** The place in `KEYWORDS` of the word with this hash; −1 for other words. */
export function keywordNumber(high: number, low: number): number {
  let slot = low & (SLOTS - 1)
  while (numbers[slot]! >= 0) {
    if (lows[slot] === low && highs[slot] === high) return numbers[slot]!
    slot = (slot + 1) & (SLOTS - 1)
  }
  return -1
}

/** Every keyword with its hash and its slot, of `KEYWORD_SLOTS` that are looked at from `low` modulo their number on. */
export function* keywordSlots(): Generator<{ slot: number; high: number; low: number; number: number }> {
  for (let slot = 0; slot < SLOTS; slot++) {
    const number = numbers[slot]!
    if (number >= 0) yield { slot, high: highs[slot]!, low: lows[slot]!, number }
  }
}
