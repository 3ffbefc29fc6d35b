import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GramStream } from '../../../src/detect/fingerprint/gram-stream.ts'
import { spread } from '../../../src/detect/fingerprint/hash.ts'
import { LEVEL_PARAMETERS } from '../../../src/detect/fingerprint/levels.ts'
import { Lexer } from '../../../src/detect/fingerprint/lexer.ts'
import { createUnits } from '../../../src/detect/fingerprint/unit.ts'
import type { Level } from '../../../src/index-store/fingerprint-store.ts'
import { utf8 } from './lex.ts'

/** Grams as text: position, then the 64 bits in hexadecimal. */
function grams(source: string, level: Level, capacity = 1000): string[] {
  const stream = new GramStream(LEVEL_PARAMETERS[level], capacity)
  const lexer = new Lexer(utf8(source), 'slash')
  const units = createUnits(capacity)
  const found: string[] = []
  while (lexer.fill(units)) {
    stream.add(units)
    for (let gram = 0; gram < stream.grams.count; gram++) {
      const hex = (half: number): string => half.toString(16).padStart(8, '0')
      found.push(`${stream.grams.positions[gram]} ${hex(stream.grams.high[gram]!)}${hex(stream.grams.low[gram]!)}`)
    }
  }
  return found
}

const hashes = (source: string, level: Level): string[] => grams(source, level).map((gram) => gram.split(' ')[1]!)

/** Whoever changes these changes what every index holds: FINGERPRINT_VERSION must be raised. */
describe('golden vectors', () => {
  const source =
    'function interest(rate, days) {\n  const year = 365\n  if (rate < 0) throw new RangeError("rate")\n  return (rate * days) / year\n}\n'

  test('of words', () =>
    expect(grams(source, 'words').slice(0, 3)).toMatchInlineSnapshot(`
    [
      "0 64bf8e52a121623c",
      "1 7cb717c3dedfba68",
      "2 4970232b1a4919ac",
    ]
  `))
  test('of structure', () =>
    expect(grams(source, 'structure').slice(0, 3)).toMatchInlineSnapshot(`
    [
      "0 c0c0ecf34af85089",
      "1 5c11481820cc2f62",
      "2 71b9e99c8273344c",
    ]
  `))
  test('of words, strict', () =>
    expect(grams(source, 'strict').slice(0, 2)).toMatchInlineSnapshot(`
    [
      "0 7e2f265ae3891bdf",
      "1 8204f3cf103fd39e",
    ]
  `))
})

const NAMES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta']
const part = fc.oneof(
  fc.integer({ min: 0, max: NAMES.length - 1 }).map((name) => ({ name })),
  fc.constantFrom('(', ')', '=', '+', '.', 'if', 'return', '1', '"s"', '{', '}', '<', 'for').map((text) => ({ text })),
)
const program = fc.array(part, { minLength: 24, maxLength: 120 })
const written = (parts: readonly ({ name: number } | { text: string })[], names: readonly string[]): string =>
  parts.map((one) => ('name' in one ? names[one.name] : one.text)).join(' ')

test('structure does not change where every name becomes another', () => {
  const renamed = ['q1', 'w_2', 'LONGER_NAME', 'x', 'yy', 'zzz', 'i', 'j0']
  fc.assert(
    fc.property(program, fc.shuffledSubarray(renamed, { minLength: 8, maxLength: 8 }), (parts, names) => {
      expect(grams(written(parts, names), 'structure')).toEqual(grams(written(parts, NAMES), 'structure'))
    }),
  )
})

test('structure changes where two names become one', () => {
  const parts = Array.from({ length: 12 }, (_, at) => [
    { name: at % 8 },
    { text: at % 3 === 0 ? '(' : at % 3 === 1 ? '+' : ')' },
  ]).flat()
  const merged = NAMES.map((name) => (name === 'beta' ? 'alpha' : name))
  expect(hashes(written(parts, merged), 'structure')).not.toEqual(hashes(written(parts, NAMES), 'structure'))
})

test('a gram is the same wherever it stands, and whatever the batches', () => {
  fc.assert(
    fc.property(program, program, fc.constantFrom<Level>('words', 'structure', 'strict'), (parts, before, level) => {
      const alone = hashes(written(parts, NAMES), level)
      const placed = `${written(before, NAMES)}\n${written(parts, NAMES)}`
      expect(
        hashes(placed, level)
          .slice(-alone.length || undefined)
          .slice(0, alone.length),
      ).toEqual(alone)
      expect(grams(placed, level, 7)).toEqual(grams(placed, level))
    }),
  )
})

test('layout, separators and quotes are no words', () => {
  const one = 'call(first, second, "third", fourth, fifth); call(sixth)'
  const other = "call( first , second\n\t, 'third'\n, fourth,\n fifth,)\ncall(sixth)"
  expect(hashes(other, 'words')).toEqual(hashes(one, 'words'))
})

test('tables of few words have no grams', () => {
  expect(grams('0, 1, '.repeat(500), 'words')).toEqual([])
  expect(grams('{ 0, 0 },\n'.repeat(500), 'structure')).toEqual([])
})

test('spreading loses nothing', () => {
  const spreads = new Set(Array.from({ length: 10_000 }, (_, value) => spread(value)))
  expect(spreads.size).toBe(10_000)
})
