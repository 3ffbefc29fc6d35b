/** Values that stand where a secret would: what people write in examples, templates and tests. */
import { looksRandom } from '../../../rules/checks/random-text.ts'
import { NOT_MEANT, VOCABULARY } from './vocabulary.ts'

/** These say wherever they stand, even in the middle of a token, that it is not meant. None of them comes by chance. */
const TELLING = [
  'example',
  'placeholder',
  'changeme',
  'change_me',
  'change-me',
  'changeit',
  'redacted',
  'dummy',
  'replaceme',
  'replace_me',
  'replace-me',
  'replacewith',
  'yourtoken',
  'yourkey',
  'yourapi',
  'yoursecret',
  'yourpass',
  'your_',
  'your-',
  'insert_',
  'insert-',
  'xxxxxx',
  '******',
  'deadbeef',
  'cafebabe',
  '123456789',
  '987654321',
  'abcdefgh',
]

/** The reason why the value is a placeholder, in words, or undefined. */
export function placeholderReason(value: string): string | undefined {
  const lower = value.toLowerCase()
  const regularity = regularityReason(value)
  if (regularity !== undefined) return regularity
  const telling = TELLING.find((one) => lower.includes(one))
  if (telling !== undefined) return `contains "${telling}"`
  if (isOnlyVocabulary(lower) || isOnlyVocabulary(withoutLeet(lower))) return 'only words that name secrets'
  const word = wordNotMeant(value)
  return word === undefined ? undefined : `contains the word "${word}"`
}

/** The reason why nobody has to guess the value, in words, or undefined: it repeats itself, or goes from key to key. */
export function regularityReason(value: string): string | undefined {
  const lower = value.toLowerCase()
  if (isRepetition(lower)) return 'one piece repeated'
  return isSequence(lower) ? 'a keyboard or counting sequence' : undefined
}

/** `aaaa`, `abababab`, `123123123`, `11111111-1111-…`; or nearly all of it one character. */
function isRepetition(lower: string): boolean {
  const plain = lower.replace(/[^a-z0-9*#.]/g, '')
  if (plain.length < 4) return lower.length >= 4 && new Set(lower).size < 4
  for (let period = 1; period <= Math.min(16, plain.length / 2); period++) {
    if (plain.slice(period) === plain.slice(0, -period)) return true
  }
  return mostFrequentShare(plain) > 0.6 || longestRun(plain) >= Math.max(8, plain.length / 3)
}

function mostFrequentShare(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return Math.max(...counts.values()) / text.length
}

function longestRun(text: string): number {
  let longest = 1
  let run = 1
  for (let index = 1; index < text.length; index++) {
    run = text[index] === text[index - 1] ? run + 1 : 1
    if (run > longest) longest = run
  }
  return longest
}

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '9abcdef0']
/** Two neighbours on a row, in either direction. */
const STEPS = new Set(
  ROWS.flatMap((row) =>
    Array.from(row.slice(1), (one, index) => [`${row[index]}${one}`, `${one}${row[index]}`]).flat(),
  ),
)

/**
 * Most of the value walks along the alphabet, the digits or the keyboard, in either direction: `1234567890`,
 * `abcdef0123456789`, `aabbccddeeff`; or its letters and its digits do, each for themselves: `a1b2c3d4`, `abc123def456`.
 */
function isSequence(lower: string): boolean {
  const plain = lower.replace(/[^a-z0-9]/g, '')
  if (plain.length < 8) return false
  if (walks(plain) || walks(plain.replace(/(.)\1/g, '$1'))) return true
  const letters = plain.replace(/[0-9]/g, '')
  const digits = plain.replace(/[a-z]/g, '')
  return letters.length >= 4 && digits.length >= 4 && walks(letters) && walks(digits)
}

function walks(text: string): boolean {
  return text.length > 3 && walkShare(text) >= 0.7
}

/** The share of the steps from a character to the next, 0 to 1, that walk along the alphabet, the digits or the keyboard. */
export function walkShare(lower: string): number {
  let steps = 0
  for (let index = 1; index < lower.length; index++) {
    if (STEPS.has(lower.slice(index - 1, index + 1))) steps++
  }
  return steps / Math.max(1, lower.length - 1)
}

/** Longer values are no names that people think up; this also bounds the work of taking them apart. */
const SPOKEN_LENGTH_MAX = 80

/** `my-secret-key`, `accessToken2`, `postgres123`: nothing in it but such words, signs, and a few digits. */
function isOnlyVocabulary(lower: string): boolean {
  if (lower.length > SPOKEN_LENGTH_MAX) return false
  const runs = lower.match(/[a-z]+/g) ?? []
  const digits = lower.replace(/[^0-9]/g, '')
  return runs.length > 0 && (digits.length <= 4 || walks(digits)) && runs.every(isMadeOfWords)
}

/** `p@ssw0rd` is `password`; signs and digits at its end are decoration. */
function withoutLeet(lower: string): string {
  const body = lower.replace(/[^a-z]+$/, '')
  return body.replace(/[@$013457]/g, (sign) => LEET[sign] ?? sign)
}

const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
}

/** The share of the characters, 0 to 1, that words of the vocabulary of three letters and more can take. */
export function wordShare(value: string): number {
  const text = value.slice(0, SPOKEN_LENGTH_MAX).toLowerCase()
  const covered = [0]
  for (let end = 1; end <= text.length; end++) {
    let most = covered[end - 1] as number
    for (let start = Math.max(0, end - 14); start <= end - 3; start++) {
      const taken = (covered[start] as number) + end - start
      if (taken > most && VOCABULARY.has(text.slice(start, end))) most = taken
    }
    covered[end] = most
  }
  return (covered[text.length] as number) / Math.max(1, value.length)
}

/** True where the letters are words of the vocabulary, one after the other. */
function isMadeOfWords(letters: string): boolean {
  const ends = [true]
  for (let end = 1; end <= letters.length; end++) {
    ends[end] = false
    for (let start = Math.max(0, end - 14); start < end && !ends[end]; start++) {
      ends[end] = ends[start] === true && VOCABULARY.has(letters.slice(start, end))
    }
  }
  return ends[letters.length] === true
}

/**
 * A word that says that the value is not meant (`test`, `fake`), with too little beside it to be a secret. Words begin at
 * a capital, a sign or a digit; `test_` and 30 random characters is a key of a test mode.
 */
function wordNotMeant(value: string): string | undefined {
  if (value.length > SPOKEN_LENGTH_MAX) return undefined
  const words = value.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []
  const word = words.find((one) => NOT_MEANT.has(one.toLowerCase()))
  if (word === undefined) return undefined
  const rest = value.replace(word, ' ').replace(/[^A-Za-z0-9]+/g, '')
  return rest.length >= 16 && looksRandom(rest) ? undefined : word.toLowerCase()
}
