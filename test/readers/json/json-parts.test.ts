/** The tape against JSON.parse, and every byte of a text in one part. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonParts } from '../../../src/readers/json/json-parts.ts'
import { JsonTape } from '../../../src/readers/json/json-tape.ts'
import { JsonValue } from '../../../src/readers/json/json-value.ts'

function parse(text: string): { value: JsonValue; end: number } {
  const bytes = Buffer.from(text)
  const tape = new JsonTape()
  const end = tape.read(bytes, 0, bytes.length)
  return { value: new JsonValue(tape, 0), end }
}

/** What a value says, as plain data. Objects as pairs, since keys may repeat. */
function dataOf(value: JsonValue): unknown {
  if (value.isString) return value.text
  if (value.isArray) return [...value.items()].map(dataOf)
  if (value.isObject) return { pairs: [...value.items()].map((item) => [item.key, dataOf(item)]) }
  return value.isTrue ? true : value.number
}

function expected(data: unknown): unknown {
  if (data === null || data === false) return Number.NaN
  if (Array.isArray(data)) return data.map(expected)
  if (typeof data === 'object') return { pairs: Object.entries(data).map(([key, value]) => [key, expected(value)]) }
  return typeof data === 'string' ? toWellFormed(data) : data
}

const toWellFormed = (text: string): string => Buffer.from(text).toString('utf8')

describe('the tape', () => {
  test('says what JSON.parse says', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 1), (text, indent) => {
        const data: unknown = JSON.parse(text)
        const { value, end } = parse(JSON.stringify(data, undefined, indent))
        expect(end).toBeGreaterThan(0)
        expect(JSON.stringify(dataOf(value))).toBe(JSON.stringify(expected(data)))
      }),
    )
  })

  test.each([
    ['{"a":1,}', 7],
    ['{"a" 1}', 1],
    ['[1 2]', 3],
    ['{"a":"never ends', 5],
    ['{"a":"line\nfeed"}', 5],
    ['[[[', 3],
    ['{"a":[1,2', 9],
    ['', 0],
    ['[1, 12_34]', 4],
  ])('stops in %j at byte %i, and keeps what was before', (text, at) => {
    expect(parse(text).end).toBe(-1 - at)
  })

  test('nests as deep as it may, and no deeper', () => {
    expect(parse('['.repeat(1000) + ']'.repeat(1000)).end).toBe(2000)
    expect(parse('['.repeat(100_000)).end).toBe(-1001)
  })

  test('has keys of any name', () => {
    const { value } = parse('{"__proto__":"one","constructor":"two"}')
    expect(value.get('__proto__').text).toBe('one')
    expect(value.get('toString').exists).toBe(false)
    expect(value.at('constructor', 'name').text).toBe('')
  })
})

describe('parts', () => {
  const partsOf = (text: string): string[] =>
    Array.from(jsonParts(Buffer.from(text), { start: 0, end: Buffer.byteLength(text) }), (part) =>
      part.kind === 'value' ? JSON.stringify(dataOf(part.root)) : `text ${text.slice(part.span.start, part.span.end)}`,
    )

  test('are lines, and what a broken line leaves', () => {
    expect(partsOf('{"a":1}\r\n{"a":"cut\n\n{"a":2}\n')).toEqual([
      '{"pairs":[["a",1]]}',
      '{"pairs":[]}',
      'text "cut\n\n',
      '{"pairs":[["a",2]]}',
    ])
  })

  test('are the elements of an array', () => {
    expect(partsOf('[ {"a":1},\n 2, "three", [4] ]\n')).toEqual(['{"pairs":[["a",1]]}', '2', '"three"', '[4]'])
  })

  test('cover every letter of any text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '\n',
      ' ',
      '1',
      '{"a":"secret"}',
      '"b":',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const bytes = Buffer.from(pieces.join(''))
        const covered = new Uint8Array(bytes.length)
        let last = 0
        for (const part of jsonParts(bytes, { start: 0, end: bytes.length })) {
          const { start, end } =
            part.kind === 'text' ? part.span : { start: part.root.tape.start(0), end: part.root.tape.end(0) }
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
          covered.fill(1, start, end)
        }
        const left = [...bytes].filter((_, index) => covered[index] === 0)
        expect(Buffer.from(left).toString()).toMatch(/^[\s,[\]"]*$/)
      }),
    )
  })
})

test('texts are those that are written, whatever their escapes', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const text = units.join('')
      const escaped = units.map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
      expect(parse(`"${escaped}"`).value.text).toBe(toWellFormed(text))
      expect(parse(JSON.stringify(text)).value.text).toBe(toWellFormed(text))
    }),
  )
})

test('what is no escape stays as it stands', () => {
  expect(parse(String.raw`"\q \u12 \ud800\n \udc00 \u00zz"`).value.text).toBe('\\q \\u12 \ufffd\n \ufffd \\u00zz')
})
