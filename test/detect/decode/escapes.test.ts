import { describe, expect, test } from 'vitest'
import { decodeOnce, sourcesOf, textOf } from './unwrap.ts'

/** A backslash, so that the escapes under test can be told from those of this file. */
const B = '\\'

describe('escapes', () => {
  test.each([
    [`${B}n${B}t${B}r${B}"${B}'${B}${B}${B}/`, '\n\t\r"\'\\/'],
    [`${B}u0041${B}u00e9${B}u20ac`, 'Aé€'],
    [`${B}ud83d${B}ude00${B}u{1f600}${B}u{41}`, '😀😀A'],
    [`${B}x41${B}x7e`, 'A~'],
    ['&quot;&apos;&lt;&gt;&amp;&equals;&colon;&NewLine;', '"\'<>&=:\n'],
    ['&#65;&#x41;&#X41;&#128512;', 'AAA😀'],
    [`${B}ud83d ${B}ude00 ${B}u{110000} &#xd800;`, '\ufffd \ufffd \ufffd \ufffd'],
    [
      `a${B}nb ${B}d ${B}u12 ${B}xg1 ${B}u{} &nothing; &; &#; &#x; ${B}`,
      `a\nb ${B}d ${B}u12 ${B}xg1 ${B}u{} &nothing; &; &#; &#x; ${B}`,
    ],
  ])('%s', (escaped, plain) => {
    expect(sourcesOf(`password: ${escaped}|`, `${plain}|`, { depth: 1 })).toEqual([
      { names: 'escapes', source: `${escaped}|` },
    ])
  })

  test('points at the escape sequences', () => {
    expect(sourcesOf(`{"password":"ab${B}u0063${B}/d"}`, 'c/')).toEqual([
      { names: 'escapes', source: `${B}u0063${B}/` },
    ])
  })

  test('JSON in JSON in JSON', () => {
    const inner = 'password = "a\\b"\nnext'
    const outer = JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ c: inner }) }) })
    expect(sourcesOf(outer, inner).map(({ names }) => names)).toEqual(['escapes escapes escapes'])
  })

  test('a private key in a string', () => {
    const body = Array.from({ length: 50 }, (_, line) => String(line % 10).repeat(64)).join('\n')
    const key = `-----BEGIN KEY-----\n${body}\n-----END KEY-----\n`
    const source = JSON.stringify({ data: `${'x '.repeat(20_000)}\n${key}` })
    expect(sourcesOf(source, key)).toEqual([{ names: 'escapes', source: JSON.stringify(key).slice(1, -1) }])
  })

  test.each([
    ['by hex', [...'password'].map((character) => `${B}x${character.charCodeAt(0).toString(16)}`).join('')],
    ['by UTF-16', [...'password'].map((character) => `${B}u00${character.charCodeAt(0).toString(16)}`).join('')],
    ['by reference', [...'password'].map((character) => `&#${character.charCodeAt(0)};`).join('')],
  ])('letters in a row, where nothing tells what the word is, %s', (_name, hidden) => {
    expect(sourcesOf(`var k = "${hidden}"; &#65;`, 'password', { keywords: [] })).toEqual([
      { names: 'escapes', source: hidden },
    ])
  })

  test('a hidden word that is longer than any line', () => {
    const hidden = `${B}x41${B}x42${B}x43`.repeat(20_000)
    expect(textOf(decodeOnce(hidden, { keywords: [] })[0]!.bytes)).toBe('ABC'.repeat(20_000))
  })

  test.each([
    ['no keyword on the line', `a${B}nb\npassword\n`],
    ['no keyword anywhere', `a${B}nb &amp; ${B}x00${B}x01${B}x02${B}x03${B}x04 ${B}u4f60${B}u597d${B}u4f60${B}u597d`],
    ['a keyword, and nothing escaped', `password ${B}d &foo(&bar)`],
    ['a keyword far away on a long line', `password ${'x '.repeat(20_000)} a${B}nb`],
  ])('nothing: %s', (_name, text) => expect(decodeOnce(text)).toEqual([]))

  test('lines that touch are one text, and lines apart are kept apart', () => {
    const [decoded] = decodeOnce(`token ${B}n1\ntoken ${B}n2\nplain\ntoken ${B}n3\n`)
    expect(textOf(decoded!.bytes)).toBe('token \n1\ntoken \n2\n\n\x1e\ntoken \n3\n')
  })

  test('a long line comes in texts that overlap, cut between words', () => {
    const words = Array.from({ length: 60_000 }, (_, index) => `token${B}t${index}`).join(' ')
    const decoded = decodeOnce(words)
    const texts = decoded.map(({ bytes }) => textOf(bytes))
    expect(decoded.length).toBeGreaterThan(2)
    for (const text of texts)
      expect(text.trim().split(' ')).toSatisfy((all: string[]) => all.every((word) => /^token\t\d+$/.test(word)))
    const found = new Set(texts.flatMap((text) => text.trim().split(' ')))
    expect(found.size).toBe(60_000)
    expect(decoded.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(words.length * 1.1)
  })
})
