import { describe, expect, test } from 'vitest'
import { decodeOnce, textOf, unwrap } from './unwrap.ts'

const TEXT = 'password: none'

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

/** Where the text was found in `bytes`. */
function spanOf(bytes: Uint8Array, needle: string): [number, number][] {
  return unwrap(bytes).flatMap((layer) => {
    const start = Buffer.from(layer.bytes).indexOf(needle)
    if (start < 0) return []
    const span = layer.map.toSource({ start, end: start + needle.length })
    return [[span.start, span.end] as [number, number]]
  })
}

describe('utf-16', () => {
  test.each([false, true])('big endian %s, wherever it begins', (bigEndian) => {
    for (const before of ['', '\x01', '\x01\x02', '\x00\x01\x00', '\x00\x00', 'ab\x01']) {
      const bytes = Buffer.concat([Buffer.from(before, 'latin1'), utf16(TEXT, bigEndian), Buffer.from([2, 0, 3])])
      expect(spanOf(bytes, TEXT)).toEqual([[before.length, before.length + 2 * TEXT.length]])
    }
  })

  test('strings one after the other become lines of one text', () => {
    const bytes = Buffer.concat(
      [TEXT, 'short', 'another one'].flatMap((text) => [utf16(text, false), Buffer.from([0, 0, 7])]),
    )
    expect(decodeOnce(bytes).map((decoded) => textOf(decoded.bytes))).toEqual([`${TEXT}\n\x1e\nanother one`])
  })

  test.each([
    ['ASCII that ends with a NUL', Buffer.from('password and more text\0')],
    ['small numbers', Buffer.from(new Uint16Array(1000).map((_, index) => index % 30).buffer)],
    ['a NUL alone', Buffer.alloc(100)],
    ['seven characters', utf16('passwor', false)],
  ])('nothing: %s', (_name, bytes) => expect(decodeOnce(new Uint8Array(bytes))).toEqual([]))
})
