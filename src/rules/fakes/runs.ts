/** Fakes of one piece: runs of an alphabet, numbers, words, passwords. */
import { BASE32, BASE64, BASE64_URL, hexOf } from '../checks/bytes.ts'
import { luhnDigit } from '../checks/checksummed-keys.ts'
import { DIGITS, LOWER, type Random, UPPER } from './random.ts'

export const ALNUM = UPPER + LOWER + DIGITS
export const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
export const HEX = '0123456789abcdef'
export { BASE32, BASE64, BASE64_URL }

/** `24`, or a range `20-30` of which one length is drawn. */
export function lengthFrom(argument: string, random: Random): number {
  const range = /^(\d+)(?:-(\d+))?$/.exec(argument)
  if (range === null) throw new Error(`"${argument}" is no length: write 24 or 20-30`)
  const from = Number(range[1])
  return from + random.below(Number(range[2] ?? from) - from + 1)
}

/** The fake of a run of `alphabet`. */
export function run(alphabet: string): (argument: string, random: Random) => string {
  return (argument, random) => random.text(alphabet, lengthFrom(argument, random))
}

/** Decimal digits without a leading zero: ids are numbers. */
export function digits(argument: string, random: Random): string {
  const length = lengthFrom(argument, random)
  for (;;) {
    const text = random.text(DIGITS, length)
    if (!text.startsWith('0')) return text
  }
}

/** `<digits-luhn:16>`, or with the digits to begin with: `<digits-luhn:16:4>`. */
export function digitsWithLuhn(argument: string, random: Random): string {
  const [length = '', start = ''] = argument.split(':')
  const body = start + digits(String(lengthFrom(length, random) - 1 - start.length), random)
  return body + luhnDigit(body)
}

/** `5-80`: a whole number, both ends included. */
export function integer(argument: string, random: Random): string {
  const range = /^(\d+)-(\d+)$/.exec(argument)
  if (range === null) throw new Error(`"${argument}" is no range: write 5-80`)
  return String(Number(range[1]) + random.below(Number(range[2]) - Number(range[1]) + 1))
}

export function uuid(_: string, random: Random): string {
  const bytes = random.bytes(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Two invented words, digits and a sign between: what people think up. Safe in quotes, in a URL and in a shell. */
export function password(argument: string, random: Random): string {
  const length = lengthFrom(argument, random)
  if (length < 8) throw new Error('a strong password has at least 8 characters')
  const number = digits('2', random)
  const sign = random.pick(['!', '_', '-', '*', '+'])
  const first = Math.ceil((length - 3) / 2)
  return word(first, random) + sign + word(length - 3 - first, random) + number
}

/** An invented word that can be spoken, its first letter a capital. */
function word(length: number, random: Random): string {
  const text = Array.from({ length }, (_, index) =>
    random.pick([...(index % 2 === 0 ? 'bdfgklmprtvz' : 'aeiou')]),
  ).join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const WORDS =
  'amber barn candle delta ember forest garden harbour island jungle kettle lantern meadow north orchard pepper quiet river silver timber umbrella valley window yellow zebra'.split(
    ' ',
  )

/** Five plain words, or as many as the argument says. */
export function words(argument: string, random: Random): string {
  return Array.from({ length: argument === '' ? 5 : lengthFrom(argument, random) }, () => random.pick(WORDS)).join(' ')
}

/** `x:40`: one character, forty times. */
export function repeat(argument: string, random: Random): string {
  const text = argument.slice(0, 1)
  return text.repeat(lengthFrom(argument.slice(2), random))
}
