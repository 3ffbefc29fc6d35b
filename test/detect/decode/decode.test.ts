import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeAll } from '../../../src/detect/decode/decode.ts'
import {
  base64Encoder,
  type Encode,
  gzipEncoder,
  hexEncoder,
  htmlEncoder,
  jsonEncoder,
  nest,
  percentEncoder,
  unicodeEncoder,
  utf16Encoder,
  within,
} from './encodings.ts'
import { bytesOf, decodeOnce, inputOf, KEYWORDS, textOf, unwrap } from './unwrap.ts'

/** What people and programs write around values; a keyword tells that the value is worth a look. */
const WRAPPINGS = [
  ['password: "', '"\n'],
  ["\n  token='", "' "],
  ['<begin>', '</begin>'],
] as const

interface Wrapper {
  readonly name: string
  readonly encode: Encode
}

const base64: fc.Arbitrary<Wrapper> = fc
  .record({
    url: fc.boolean(),
    width: fc.constantFrom(Number.POSITIVE_INFINITY, 40, 61, 76),
    lineBreak: fc.constantFrom('\n', '\r\n', '\n\t'),
  })
  .map((options) => ({ name: `base64 ${JSON.stringify(options)}`, encode: base64Encoder(options) }))

const wrapper: fc.Arbitrary<Wrapper> = fc.oneof(
  base64,
  base64.map(({ name, encode }) => ({ name: `gzip in ${name}`, encode: nest(gzipEncoder, encode) })),
  fc.constantFrom<Wrapper[]>(
    { name: 'hex', encode: hexEncoder },
    { name: 'percent', encode: percentEncoder },
    { name: 'JSON', encode: jsonEncoder },
    { name: 'unicode', encode: unicodeEncoder },
    { name: 'HTML', encode: htmlEncoder },
  ),
)

/** UTF-16 of ASCII alone, so only innermost. */
const innermost: fc.Arbitrary<Wrapper> = fc.oneof(
  wrapper,
  base64.map(({ name, encode }) => ({ name: `UTF-16 in ${name}`, encode: nest(utf16Encoder, encode) })),
)

const wrapping = fc.constantFrom(...WRAPPINGS)

const noise = fc.string({
  unit: fc.oneof(fc.constantFrom('\n', '\\', '%', '&', '=', ';', ' '), fc.string({ unit: 'grapheme', maxLength: 1 })),
})

describe('decodeAll', () => {
  test('finds what was encoded, however often and in whatever, and knows where it stood', () => {
    const wrapped = fc.tuple(
      fc.tuple(innermost, wrapping),
      fc.array(fc.tuple(wrapper, wrapping), { maxLength: 2 }),
      fc.tuple(fc.stringMatching(/^[ -~]{0,40}$/), noise, noise),
    )
    fc.assert(
      fc.property(wrapped, ([first, others, [random, before, after]]) => {
        const plain = bytesOf(`the "password" is: ${random} <${random.length}>`)
        const encode = [first, ...others]
          .map(([wrapper, [opening, closing]]) => within(opening, wrapper.encode, closing))
          .reduce((inner, outer) => nest(inner, outer))
        const { bytes, starts, ends } = within(`${before}\n`, encode, `\n${after}`)(plain)
        const found = unwrap(bytes, { depth: 6 }).flatMap((inner) => {
          const start = Buffer.from(inner.bytes).indexOf(plain)
          return start < 0 ? [] : [inner.map.toSource({ start, end: start + plain.length })]
        })
        expect(found, textOf(bytes)).toContainEqual({ start: starts[0]!, end: ends[plain.length - 1]! })
      }),
      { numRuns: 300 },
    )
  })

  test('maps every byte into its span, and in order, whatever the bytes are', () => {
    const pieces = fc.oneof(
      noise.map(bytesOf),
      fc.uint8Array(),
      fc
        .constantFrom(
          'password',
          'token ',
          '\\u0041\\u0042\\u0043\\u0044',
          '%41%42%43%44',
          '\0a\0b\0c\0d\0e\0f\0g\0h',
          'cGFzc3dvcmQgaXMgcGFzc3dvcmQ',
          '=',
          '\n',
        )
        .map(bytesOf),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const bytes = new Uint8Array(Buffer.concat(parts))
        for (const decoded of decodeOnce(bytes)) {
          expect(decoded.span.start).toBeGreaterThanOrEqual(0)
          expect(decoded.span.end).toBeLessThanOrEqual(bytes.length)
          let last = { start: decoded.span.start, end: decoded.span.start }
          for (let at = 0; at < decoded.bytes.length; at++) {
            const span = decoded.map.toSource({ start: at, end: at + 1 })
            expect(span.start).toBeGreaterThanOrEqual(last.start)
            expect(span.end).toBeGreaterThanOrEqual(Math.max(last.end, span.start))
            last = span
          }
          expect(last.end).toBeLessThanOrEqual(decoded.span.end)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('has read hits and runs before it yields', () => {
    const text = `token ${Buffer.from('first of all, a text').toString('base64')} \\n\npassword%3D`
    const input = inputOf(text)
    const expected = decodeOnce(text).map(({ bytes }) => textOf(bytes))
    const all = decodeAll(input)
    const found: string[] = []
    for (const { bytes } of all) {
      found.push(textOf(bytes))
      input.hits.starts.fill(0xffffffff)
      input.runs.starts.fill(0xffffffff)
    }
    expect(found).toEqual(expected)
    expect(found.length).toBe(3)
  })

  test('without keywords and runs there is nothing', () => {
    expect(decodeOnce('nothing to see, only %20 and \\n and &amp;\n'.repeat(100))).toEqual([])
  })

  test('stops when the budget is spent, and says so', () => {
    const line = `password \\n ${'x'.repeat(80)}\nplain\n`
    const enough = { bytes: 1_000_000, exhausted: false }
    const all = decodeOnce(line.repeat(1000), { budget: enough })
    expect(enough.exhausted).toBe(false)
    const total = all.reduce((sum, { bytes }) => sum + bytes.length, 0)
    expect(1_000_000 - enough.bytes).toBe(total)
    const small = { bytes: 5000, exhausted: false }
    const some = decodeOnce(line.repeat(1000), { budget: small })
    expect(small.exhausted).toBe(true)
    expect(some.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(5000 + 100)
  })
})

describe('hostile input costs no more than its size', () => {
  const MEGABYTE = 1024 * 1024
  const fill = (text: string): string => text.repeat(Math.ceil(MEGABYTE / text.length))
  const fiftyTimes = Array.from({ length: 50 }).reduce<string>((inner) => {
    const outer = Buffer.from(inner).toString('base64')
    return outer.length > MEGABYTE ? inner : outer
  }, 'the password is swordfish')

  test.each([
    ['percent signs', fill('%')],
    ['percent signs and a keyword', `password${fill('%')}`],
    ['backslashes', fill('\\')],
    ['backslashes and a keyword', `password${fill('\\')}`],
    ['ampersands and keywords', fill('&token;')],
    ['base64 without padding', Buffer.from(fill('a text ')).toString('base64url')],
    ['base64 on lines of 20', Buffer.from(fill('a text ')).toString('base64').replace(/.{20}/g, '$&\n')],
    [
      'base64 on lines of one after a long one',
      `${Buffer.from('a text '.repeat(9)).toString('base64')}\n${fill('A\n')}`,
    ],
    ['base64 of base64 of base64', fiftyTimes],
    ['escapes and a keyword every ten bytes', fill('token\\u0041%41')],
    ['escapes and a keyword every ten bytes, one a line', fill('token\\n%41\n')],
    ['hidden letters', fill('\\x41')],
    ['hidden letters in short runs', fill('\\x41\\x41\\x41\\x41 %41%41%41%41 &#65;&#65;&#65;&#65; ')],
    ['unfinished references', fill('&#0000000')],
    ['braces that never close', fill('token\\u{00000000')],
    ['zeros', fill('\0')],
    ['letters and zeros', fill('a\0')],
    ['seven letters and zeros', fill('a\0b\0c\0d\0e\0f\0g\0\x01')],
    ['hex digits', fill('70')],
    ['short base64 values', fill('c2hvcnQgYmFzZTY0IHZhbHVl ')],
  ])('%s', (_name, text) => {
    const decoded = decodeOnce(text, { budget: { bytes: 16 * MEGABYTE } })
    const total = decoded.reduce((sum, { bytes }) => sum + bytes.length, 0)
    expect(total).toBeLessThanOrEqual(2.2 * text.length)
    expect(decoded.length).toBeLessThanOrEqual(40)
    for (const { bytes, map, span } of decoded) {
      const { start, end } = map.toSource({ start: 0, end: bytes.length })
      expect([start >= span.start, end > start, end <= span.end]).toEqual([true, true, true])
    }
  })

  test('all levels together stay in the budget', () => {
    const budget = { bytes: 2 * MEGABYTE, exhausted: false }
    const layers = unwrap(fill('token\\\\u0041%25254141'), { depth: 4, budget, keywords: KEYWORDS })
    const total = layers.reduce((sum, { bytes }) => sum + bytes.length, 0)
    expect(total).toBeLessThanOrEqual(2 * MEGABYTE + 1000)
    expect(budget.exhausted).toBe(true)
  })

  test('compressed data that inflates to a thousand times its size', () => {
    const bomb = gzipSync(Buffer.alloc(32 * MEGABYTE, 'a text ')).toString('base64')
    const budget = { bytes: 4 * MEGABYTE }
    const total = unwrap(`${bomb} `.repeat(20), { budget }).reduce((sum, { bytes }) => sum + bytes.length, 0)
    expect(total).toBeLessThanOrEqual(4 * MEGABYTE + 1000)
  })
})
