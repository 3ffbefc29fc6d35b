/** Telling random text from words: names, sentences and paths go from letter to letter as English does, keys do not. */
import { type CheckResult, plausible, refuted } from './check-result.ts'

/**
 * How usual it is in words that the letter of the column follows the letter of the row: 9 where it is, 0 where it
 * hardly happens; each step is 0.8 bits. Counted over the words in the code and the documentation of a dozen public
 * projects, each word as often as its logarithm.
 */
const USUAL = [
  '47773461624868161879553342',
  '85658533852944752775822252',
  '84648358607743942768641141',
  '85579552932644742774644341',
  '74785552412768353987354631',
  '84668843901854850766713251',
  '73549467801657852875723232',
  '93459323812554942757623051',
  '65766660123769851678160306',
  '94559553636445864485856334',
  '74459554833656753586634141',
  '83469432904833830366642070',
  '96449321813563881364621130',
  '73788692715445731389552031',
  '55863551524779670977766320',
  '83549435703842871977623240',
  '64565454534744445665945354',
  '83669451804565840677543150',
  '63749337804544673479724152',
  '83539427901543750876623261',
  '67657550612879470888121312',
  '94549534912554753454434123',
  '94458447923537853774424432',
  '75868635812554694559444752',
  '75667443712688692597434345',
  '94549444811444743354545556',
]

/** What a pair of characters counts for, in bits of surprise; a pair of letters of a word counts below zero. */
const LETTER_BESIDE_DIGIT = 2
const CAPITAL_AFTER_SMALL = 1
/** A capital begins a word more freely than its letters follow each other. */
const SMALL_AFTER_CAPITAL = 0.6

/** Random text is above it in 99 of 100 cases (16 characters and more, digits among them), words are below it. */
const SURPRISE_MIN = 0.45

/** Fewer pairs than this say nothing. */
const PAIRS_MIN = 6

/** True where the characters follow each other as a generator of keys writes them, not as people do. */
export function looksRandom(text: string): boolean {
  let surprise = 0
  let pairs = 0
  for (let index = 1; index < text.length; index++) {
    const bits = surpriseOf(text.charCodeAt(index - 1), text.charCodeAt(index))
    if (bits === undefined) continue
    surprise += bits
    pairs++
  }
  return pairs >= PAIRS_MIN && surprise >= SURPRISE_MIN * pairs
}

/**
 * How surprising it is, in bits, that one character code follows the other; below zero where words do it. Undefined where the
 * pair says nothing: two digits, or anything else than letters and digits.
 */
export function surpriseOf(first: number, second: number): number | undefined {
  const a = kindOf(first)
  const b = kindOf(second)
  if (a === 'other' || b === 'other' || (a === 'digit' && b === 'digit')) return undefined
  if (a === 'digit' || b === 'digit') return LETTER_BESIDE_DIGIT
  if (a === 'small' && b === 'capital') return CAPITAL_AFTER_SMALL
  const usual = Number(USUAL[(first | 32) - 97]?.[(second | 32) - 97])
  return (5 - 0.8 * usual) * (a === 'capital' && b === 'small' ? SMALL_AFTER_CAPITAL : 1)
}

function kindOf(code: number): 'small' | 'capital' | 'digit' | 'other' {
  if (code >= 97 && code <= 122) return 'small'
  if (code >= 65 && code <= 90) return 'capital'
  return code >= 48 && code <= 57 ? 'digit' : 'other'
}

/** Certain: what fails reads like words. One random text of letters alone in twenty does, too; with digits, one in a hundred. */
export function randomText(secret: string): CheckResult {
  return looksRandom(secret) ? plausible('is as irregular as random text') : refuted('is made like words')
}
