/** Pseudo-random numbers, text and bytes from a seed: the same seed gives the same sequence on every machine. */
import { assert } from '../../base/assert.ts'

export interface Random {
  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number
  pick<T>(choices: readonly T[]): T
  bytes(count: number): Uint8Array
  /** `length` characters of `alphabet` that look as an issuer's generator makes them: see `looksRandom`. */
  text(alphabet: string, length: number): string
}

export const DIGITS = '0123456789'
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const LOWER = 'abcdefghijklmnopqrstuvwxyz'

/** SplitMix32: a counter, mixed. Source: Steele, Lea and Flood, OOPSLA 2014, with the constants of MurmurHash3. */
export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x85ebca6b)
    mixed ^= mixed >>> 13
    mixed = Math.imul(mixed, 0xc2b2ae35)
    return (mixed ^ (mixed >>> 16)) >>> 0
  }
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit)
  const draw = (alphabet: string, length: number): string => {
    let text = ''
    while (text.length < length) text += alphabet.charAt(below(alphabet.length))
    return text
  }
  return {
    below,
    pick(choices) {
      const choice = choices[below(choices.length)]
      assert(choice !== undefined, 'there is something to pick from')
      return choice
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
    text(alphabet, length) {
      for (let tries = 0; tries < 10_000; tries++) {
        const text = draw(alphabet, length)
        if (looksRandom(text, alphabet)) return text
      }
      throw new Error(`no ${length} characters of "${alphabet}" look random`)
    },
  }
}

/** What people write where a secret would stand; random text that says it by chance would be taken for a placeholder. */
const PLACEHOLDERS =
  /x{3}|test|fake|mock|demo|null|none|here|your|todo|dummy|sample|example|insert|change|secret|token|passw|hidden|mask|redact|foo|bar|abcd|1234|qwer|asdf/i

/**
 * From 8 characters on it has what chance rarely leaves out: a digit (two from 16 on), a letter, and both cases, where
 * the alphabet has them. It never has four equal characters in a row, nor a word or sequence that people type.
 */
function looksRandom(text: string, alphabet: string): boolean {
  if (/(.)\1{3}/.test(text) || (text.length > 3 && PLACEHOLDERS.test(text))) return false
  if (text.length < 8) return true
  const digitsMin = text.length < 16 ? 1 : 2
  if (/\d/.test(alphabet) && text.replace(/\D/g, '').length < digitsMin) return false
  return [/[a-z]/, /[A-Z]/].every((letters) => !letters.test(alphabet) || letters.test(text))
}
