/** What the characters of a value say about it, each as a phrase that goes on from "the value". */
import { looksRandom, surpriseOf } from '../../../rules/checks/random-text.ts'
import { shannonEntropy } from '../checks/entropy.ts'
import { hasHashShape, lookalikeReason } from '../checks/lookalike.ts'
import { placeholderReason, walkShare, wordShare } from '../checks/placeholder.ts'

/** Upper bounds of the classes of lengths, in characters. */
const LENGTHS = [5, 7, 9, 11, 15, 19, 27, 39, 63, 127]

/** Bits of surprise a pair of characters, between words and what a generator writes: see rules/checks/random-text.ts. */
const SURPRISES = [-1, -0.5, 0, 0.45, 0.9, 1.4]

/** Shares of the entropy that so many characters can have. */
const ENTROPIES = [0.6, 0.75, 0.85, 0.95]

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[!@#$%^&*?~§]/, 'has a sign that people put into passwords'],
  [/[+/=]/, 'has a sign of base64'],
  [/[-_]/, 'has a dash or an underscore'],
  [/%[0-9A-F]{2}/i, 'has a percent escape'],
  [/\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})/i, 'has escapes of a string'],
  [/\./, 'has a dot'],
  [/:/, 'has a colon'],
  [/[()[\]{}<>;,'"`\\|]/, 'has a bracket, a quote or a comma'],
  [/[\x80-\xff]/, 'has letters of another script'],
]

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^[a-z]+\d?(?:[A-Z][a-z]+\d?)+[A-Z]*$/, 'is a name in camelCase'],
  [/^[A-Z][a-z]+(?:[A-Z][a-z]+\d?)+[A-Z]*$/, 'is a name in PascalCase'],
  [/^[A-Za-z]+\d?(?:[-_.:/][A-Za-z]{2,}\d?)+$/, 'is words with signs between'],
  [/^[\w$]+(?:\??\.[\w$]+)+!?$/, 'is a member of something'],
  [/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, 'is a UUID'],
  [/^0x[0-9a-f]+$/i, 'is a number in hexadecimal'],
  [/^[A-Za-z]{2,8}[-_](?=.{8})/, 'begins with a prefix'],
  [/[A-Za-z](?:19|20)\d\d[^A-Za-z0-9]?$/, 'ends with a year'],
  [/[A-Za-z]\d{1,4}$/, 'ends with a few digits'],
  [/[A-Za-z]\d{1,6}[^A-Za-z0-9]+$/, 'ends with digits and a sign'],
  [/[A-Za-z][!?#$%*@]+$/, 'ends with a sign'],
  [/(.)\1{3}|\.{3}|…/, 'has one character several times in a row'],
]

export function valueFeatures(value: string): string[] {
  const found = [`has ${lengthClass(value.length)} characters`, `is made of ${alphabetOf(value)}`]
  for (const [pattern, feature] of SIGNS) if (pattern.test(value)) found.push(feature)
  for (const [pattern, feature] of FORMS) if (pattern.test(value)) found.push(feature)
  found.push(irregularityOf(value), mixtureOf(value), piecesOf(value), vocabularyOf(value))
  const placeholder = placeholderReason(value)
  // Which word it is decides nothing.
  if (placeholder?.startsWith('contains')) found.push('says that it is not meant')
  else if (placeholder !== undefined) found.push(`is ${placeholder}`)
  if (isTypedBlindly(value)) found.push('is typed without looking at the keys')
  const lookalike = lookalikeReason(value)
  if (lookalike !== undefined) found.push(`is ${lookalike}`)
  if (hasHashShape(value)) found.push('is as long as a hash')
  return found
}

function lengthClass(length: number): string {
  const at = LENGTHS.findIndex((limit) => length <= limit)
  if (at < 0) return `more than ${LENGTHS.at(-1)}`
  return at === 0 ? `up to ${LENGTHS[0]}` : `${(LENGTHS[at - 1] as number) + 1} to ${LENGTHS[at]}`
}

function alphabetOf(value: string): string {
  const plain = value.replace(/[^A-Za-z0-9]/g, '')
  const kinds = [
    /[a-z]/.test(plain) && 'small letters',
    /[A-Z]/.test(plain) && 'capitals',
    /[0-9]/.test(plain) && 'digits',
  ].filter((kind) => kind !== false)
  if (kinds.length === 0) return 'signs'
  if (/^(?:[0-9a-f]{8,}|[0-9A-F]{8,})$/.test(plain) && /[A-Fa-f]/.test(plain)) return 'hexadecimal digits'
  // Without digits, it may be a word.
  const isRandom = kinds.at(-1) !== 'digits' && looksRandom(value)
  return kinds.join(', ') + (isRandom ? ' at random' : '')
}

/** How irregularly letters and digits follow each other. */
function irregularityOf(value: string): string {
  let bits = 0
  let pairs = 0
  for (let index = 1; index < value.length; index++) {
    const surprise = surpriseOf(value.charCodeAt(index - 1), value.charCodeAt(index))
    if (surprise === undefined) continue
    bits += surprise
    pairs++
  }
  if (pairs < 4) return 'is too short to tell words from random text'
  const at = SURPRISES.findIndex((limit) => bits / pairs < limit)
  return IRREGULARITIES[at < 0 ? SURPRISES.length : at] as string
}

const IRREGULARITIES = [
  'reads like plain words',
  'reads like words',
  'reads nearly like words',
  'is a little irregular',
  'is irregular',
  'is as irregular as random text',
  'is more irregular than most random text',
]

/** How evenly its characters are spread: entropy, as a share of what so many characters can have. */
function mixtureOf(value: string): string {
  const share = shannonEntropy(value) / Math.log2(Math.max(2, Math.min(value.length, 64)))
  const at = ENTROPIES.findIndex((limit) => share < limit)
  return MIXTURES[at < 0 ? ENTROPIES.length : at] as string
}

const MIXTURES = [
  'repeats few characters',
  'repeats many characters',
  'repeats some characters',
  'repeats hardly a character',
  'repeats no character',
]

/** Token efficiency without a tokenizer: how many characters the runs of one kind have, of which a word is one. */
function piecesOf(value: string): string {
  const pieces = value.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[A-Z]|[0-9]+|[^A-Za-z0-9]/g) ?? []
  const length = value.length / Math.max(1, pieces.length)
  if (length < 1.6) return 'falls into single characters'
  if (length < 2.4) return 'falls into short pieces'
  return length < 4 ? 'falls into pieces' : 'is of long pieces'
}

/** Hands that make up a token stay where they rest, on the middle row, or go from a key to the next. */
function isTypedBlindly(value: string): boolean {
  const letters = value.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length < 5) return false
  if (letters.replace(/[asdfghjkl]/g, '').length <= 0.25 * letters.length) return true
  return letters.length > 6 && walkShare(letters) >= 0.6
}

function vocabularyOf(value: string): string {
  const share = wordShare(value)
  if (share === 0) return 'has no common word'
  if (share < 0.4) return 'has a common word'
  return share < 0.75 ? 'is half of common words' : 'is mostly common words'
}
