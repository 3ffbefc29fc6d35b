/** Secrets as people and programs make them. All are invented here, from a seed. */
import type { Family } from '../../src/base/finding.ts'
import { hasHashShape } from '../../src/detect/secrets/checks/lookalike.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { DIGITS, LOWER, type Random } from '../../src/rules/fakes/random.ts'
import { ALNUM } from '../../src/rules/fakes/runs.ts'
import { WORDS } from './words.ts'

type Make = (random: Random) => string

const SIGNS = [...'!!!!@@##$$%*&?+-_.=^~']
const LEET: Readonly<Record<string, string>> = { a: '@', e: '3', i: '1', o: '0', s: '$', t: '7' }
const STOCK = 'admin root pass password secret super user login master db data team dev prod server demo'.split(' ')

const word: Make = (random) => random.pick(WORDS)
const capital: Make = (random) => upFirst(word(random))
const sign: Make = (random) => random.pick(SIGNS)
const digits =
  (most: number): Make =>
  (random) =>
    draw(DIGITS, 1 + random.below(most), random)
const year: Make = (random) => String(1965 + random.below(62))
const number: Make = (random) => (random.below(3) === 0 ? year(random) : digits(4)(random))

/** What people think up, the usual ways more often. */
const BY_PEOPLE: readonly Make[] = [
  (random) => capital(random) + number(random) + sign(random),
  (random) => capital(random) + year(random) + sign(random),
  (random) => capital(random) + number(random),
  (random) => word(random) + number(random),
  (random) => word(random) + digits(3)(random),
  (random) => word(random) + sign(random) + digits(4)(random),
  (random) => capital(random) + sign(random) + number(random),
  (random) => word(random) + word(random) + digits(3)(random),
  (random) => capital(random) + capital(random) + digits(2)(random),
  (random) => capital(random) + capital(random) + capital(random) + digits(1)(random),
  (random) => capital(random) + capital(random) + number(random) + sign(random),
  (random) => word(random) + sign(random) + word(random) + digits(2)(random),
  (random) => sign(random) + capital(random) + digits(4)(random),
  (random) => digits(4)(random) + capital(random) + sign(random),
  (random) => leet(capital(random), random) + number(random) + sign(random),
  (random) => leet(capital(random) + word(random), random) + sign(random),
  (random) => leet(word(random), random) + digits(3)(random),
  (random) => [word(random), word(random), word(random), digits(2)(random)].join(random.pick(['-', '_', '.'])),
  (random) => [capital(random), word(random), word(random), word(random)].join(random.pick(['-', '_'])) + sign(random),
  (random) => capital(random) + word(random) + capital(random) + sign(random),
  (random) => spoken(random, 8 + random.below(4)) + digits(2)(random),
  (random) => spoken(random, 4) + digits(3)(random) + spoken(random, 5) + digits(2)(random),
  (random) => upFirst(random.pick(STOCK)) + capital(random) + number(random) + sign(random),
  (random) => upFirst(random.pick(STOCK)) + upFirst(random.pick(STOCK)) + year(random) + sign(random),
  (random) => word(random).toUpperCase() + number(random) + sign(random),
  (random) => Buffer.from(word(random) + word(random) + number(random)).toString('base64'),
]

/** What password managers and system administrators make. */
const RANDOM_PASSWORDS: readonly Make[] = [
  (random) => draw(LOWER + DIGITS, 6 + random.below(7), random),
  (random) => draw(LOWER + DIGITS, 8 + random.below(9), random),
  (random) => draw(ALNUM, 8 + random.below(10), random),
  (random) => draw(ALNUM, 12 + random.below(20), random),
  (random) => draw(`${ALNUM}!@#$%^&*?+-_=.~`, 8 + random.below(10), random),
  (random) => draw(`${ALNUM}!@#$%^&*?+-_=.~`, 14 + random.below(20), random),
  (random) => draw(`${ALNUM}!@#$%^&*?+-_=.~`, 16 + random.below(40), random),
  fakes('<base64:27>=', '<base64:43>=', '<base64:22>==', '<base64:86>==', '<hex:32>', '<uuid>'),
  // As mail providers make them for one program.
  fakes('<lower:16>'),
]

/** What services issue, and generators of secrets print. */
const ISSUED: readonly Make[] = [
  fakes('<hex:32>', '<hex:40>', '<hex:64>', '<hex:24>', '<hex:48>', '<hex:128>', '<HEX:32>', '<hex:16>'),
  fakes('<alnum:16-24>', '<alnum:32>', '<alnum:40>', '<alnum:20-64>', '<alnum:24>', '<alnum:27>', '<alnum:60-90>'),
  fakes(
    '<lownum:16-24>',
    '<lownum:32>',
    '<lownum:25-50>',
    '<upnum:16-20>',
    '<upnum:20-32>',
    '<base32:32>',
    '<base32:16>',
  ),
  fakes('<base64:43>=', '<base64:86>==', '<base64:22>==', '<base64:40>', '<base64:27>=', '<base64:64-120>'),
  fakes('<base64url:43>', '<base64url:22>', '<base64url:32>', '<base64url:64-90>', '<base64url:86>'),
  fakes('<uuid>', '<uuid>-<hex:8>', '<uuid>', '<alnum:8>-<alnum:8>-<alnum:8>'),
  fakes('<lower:2-4>_<alnum:24-40>', '<lower:2-3>_live_<alnum:24-32>', '<lower:3>-<hex:32>', '<lower:2>-<alnum:32-48>'),
  fakes(
    '<lower:4>_<lower:3>_<lownum:32>',
    '<upper:2>-<alnum:20-30>',
    '<alnum:20>.<alnum:40>',
    '<alnum:8>.<base64url:30>',
  ),
  fakes('<int:10000-99999999>:<base64url:35>', '<int:1000-999999>|<alnum:40>', '<alnum:24>.<alnum:6>.<base64url:27>'),
  fakes('<base58:44>', '<word:30-50>', '<hex:32>-<lower:2><int:1-20>', '<alnum:10>/<alnum:24>', '<digits:16-30>'),
]

/** How often each comes from people, from password managers, from issuers; in percent. */
const MIXTURE: Readonly<Record<Family, readonly [number, number, number]>> = {
  password: [62, 28, 10],
  secret: [14, 16, 70],
  key: [0, 6, 94],
}

const SHORTEST: Readonly<Record<Family, number>> = { password: 6, secret: 9, key: 14 }

export function inventSecret(family: Family, random: Random): string {
  const [people, managers] = MIXTURE[family]
  for (;;) {
    const drawn = random.below(100)
    const makers = drawn < people ? BY_PEOPLE : drawn < people + managers ? RANDOM_PASSWORDS : ISSUED
    const made = random.pick(makers)(random)
    if (made.length < SHORTEST[family] || /["'`\\<>{}|\s]/.test(made)) continue
    if (made.endsWith('=') && random.below(8) === 0) return encodeURIComponent(made)
    // Beside a password, that is its hash.
    if (family !== 'password' || !hasHashShape(made)) return made
  }
}

function fakes(...templates: readonly string[]): Make {
  return (random) => fillFakes(random.pick(templates), random.below(2 ** 31))
}

function draw(alphabet: string, length: number, random: Random): string {
  return Array.from({ length }, () => alphabet.charAt(random.below(alphabet.length))).join('')
}

function spoken(random: Random, length: number): string {
  return Array.from({ length }, (_, at) => random.pick([...(at % 2 === 0 ? 'bcdfghjklmnprstvwz' : 'aeiou')])).join('')
}

function leet(text: string, random: Random): string {
  return text.replace(/[aeiost]/g, (letter) => (random.below(2) === 0 ? (LEET[letter] as string) : letter))
}

function upFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
