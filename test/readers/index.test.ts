import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '../../src/base/passage.ts'
import { READERS, readBlob } from '../../src/readers/index.ts'

function read(bytes: Uint8Array): Passage {
  const passages = [...readBlob({ bytes, origin: { path: 'some/file' } }, () => {})]
  expect(passages).toHaveLength(1)
  return passages[0]!
}

const textOf = (passage: Passage): string => Buffer.from(passage.bytes).toString('utf8')

/** The bytes of the blob behind a piece of the passage's text. */
function sourceOf(bytes: Uint8Array, passage: Passage, piece: string): Buffer {
  const start = Buffer.from(passage.bytes).indexOf(piece)
  const span = passage.map.toSource({ start, end: start + Buffer.byteLength(piece) })
  return Buffer.from(bytes.subarray(span.start, span.end))
}

interface Encoding {
  readonly name: string
  readonly mark: readonly number[]
  encode(text: string): Buffer
}

function utf32(text: string): Buffer {
  return Buffer.from(Uint32Array.from([...text], (character) => character.codePointAt(0)!).buffer)
}

const WIDE: readonly Encoding[] = [
  { name: 'UTF-16 LE', mark: [0xff, 0xfe], encode: (text) => Buffer.from(text, 'utf16le') },
  { name: 'UTF-16 BE', mark: [0xfe, 0xff], encode: (text) => Buffer.from(text, 'utf16le').swap16() },
  { name: 'UTF-32 LE', mark: [0xff, 0xfe, 0, 0], encode: utf32 },
  { name: 'UTF-32 BE', mark: [0, 0, 0xfe, 0xff], encode: (text) => utf32(text).swap32() },
]

test('text is the last reader, and takes what nobody else knows', () => {
  expect(READERS.at(-1)?.name).toBe('text')
})

describe('text', () => {
  test.each([
    ['ASCII', Buffer.from('a line\n')],
    ['UTF-8', Buffer.from('naïve café 😀\n')],
    ['not valid UTF-8', Buffer.from([0x61, 0xe9, 0xff, 0xfe, 0x80, 0x0a])],
    ['nothing', Buffer.alloc(0)],
  ])('%s stays as it is', (_name, bytes) => {
    const passage = read(bytes)
    expect(passage.context).toEqual({ format: 'text' })
    expect(Buffer.from(passage.bytes)).toEqual(bytes)
    expect(passage.map.toSource({ start: 1, end: 3 })).toEqual({ start: 1, end: 3 })
  })

  test('a byte order mark of UTF-8 is no text', () => {
    const passage = read(Buffer.from('\ufeffpassword'))
    expect(textOf(passage)).toBe('password')
    expect(passage.map.toSource({ start: 0, end: 8 })).toEqual({ start: 3, end: 11 })
  })

  test.each(WIDE)('$name with its mark', ({ mark, encode }) => {
    const text = 'Straße,\t€ 5\r\npassword: 漢字 😀 end\n'
    const bytes = Buffer.concat([Buffer.from(mark), encode(text)])
    const passage = read(bytes)
    expect(passage.context).toEqual({ format: 'text' })
    expect(textOf(passage)).toBe(text)
    for (const piece of ['password', 'ß', '漢字 😀', 'end\n', text]) {
      expect(sourceOf(bytes, passage, piece)).toEqual(encode(piece))
    }
  })

  test.each(WIDE.slice(0, 2))('$name without a mark, told by its NULs', ({ encode }) => {
    const text = 'password = "Grüße"\r\n'.repeat(20)
    const passage = read(encode(text))
    expect(passage.context.format).toBe('text')
    expect(textOf(passage)).toBe(text)
  })

  test.each(WIDE)('$name of any text, with the way back', ({ mark, encode }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(), fc.nat(), (random, from, more) => {
        const characters = [...`\n${random}`]
        const bytes = Buffer.concat([Buffer.from(mark), encode(characters.join(''))])
        const passage = read(bytes)
        expect(textOf(passage)).toBe(characters.join(''))
        const first = from % characters.length
        const before = characters.slice(0, first).join('')
        const piece = characters.slice(first, first + 1 + (more % (characters.length - first))).join('')
        const start = Buffer.byteLength(before)
        const span = passage.map.toSource({ start, end: start + Buffer.byteLength(piece) })
        expect(span.start).toBe(mark.length + encode(before).length)
        expect(Buffer.from(bytes.subarray(span.start, span.end))).toEqual(encode(piece))
      }),
    )
  })

  test('lone surrogates, impossible numbers and half a unit become replacement characters', () => {
    const lone = Buffer.from('\ufeffa\ud800b\udc00\ud800', 'utf16le')
    expect(textOf(read(Buffer.concat([lone, Buffer.from([0x41])])))).toBe('a\ufffdb\ufffd\ufffd\ufffd')
    const numbers = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0, 0]),
      Buffer.from(Uint32Array.of(0x61, 0xd800, 0x110000, 0xffffffff).buffer),
    ])
    expect(textOf(read(numbers))).toBe('a\ufffd\ufffd\ufffd')
  })

  test('a mark of UTF-16 before plain ASCII is not believed', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('plain words')])
    expect(Buffer.from(read(bytes).bytes)).toEqual(bytes)
  })
})

describe('binary', () => {
  test.each([
    ['a NUL', Buffer.from('text\0text')],
    ['a NUL after a mark of UTF-8', Buffer.from('\ufefftext\0text')],
    ['gzip', gzipSync('text')],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['small numbers of 16 bits', Buffer.from(Uint16Array.from({ length: 100 }, (_, index) => index % 32).buffer)],
    ['two bytes', Buffer.from([0x41, 0])],
  ])('%s', (_name, bytes) => {
    const passage = read(bytes)
    expect(passage.context).toEqual({ format: 'binary' })
    expect(passage.bytes).toEqual(bytes)
  })

  test('a NUL far behind makes no binary of a text', () => {
    expect(read(Buffer.from(`${'x'.repeat(10_000)}\0`)).context.format).toBe('text')
  })
})

test('any bytes are read, and every place in the text leads into the blob', () => {
  const start = fc.constantFrom(
    [],
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0xff, 0xfe, 0, 0],
    [0, 0, 0xfe, 0xff],
    [0xef, 0xbb, 0xbf],
    [0x61, 0],
  )
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 300 }), (mark, rest) => {
      const bytes = Uint8Array.from([...mark, ...rest])
      const { map, bytes: text } = read(bytes)
      let last = { start: 0, end: 0 }
      for (let at = 0; at < text.length; at++) {
        const span = map.toSource({ start: at, end: at + 1 })
        expect(span.start).toBeGreaterThanOrEqual(last.start)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeGreaterThanOrEqual(last.end)
        last = span
      }
      expect(last.end).toBeLessThanOrEqual(bytes.length)
    }),
    { numRuns: 500 },
  )
})
