import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeOnce, sourcesOf, textOf } from './unwrap.ts'

const SENTENCE = 'The password of the database is correct horse battery staple, as everybody knows by now?>'
const encode = (text: string): string => Buffer.from(text).toString('base64')

describe('base64', () => {
  test.each([
    ['padded', encode(SENTENCE)],
    ['without padding', encode(SENTENCE).replace(/=+$/, '')],
    ['url alphabet', Buffer.from(SENTENCE).toString('base64url')],
  ])('%s', (_name, encoded) => {
    expect(sourcesOf(`x ${encoded} y`, SENTENCE)).toEqual([{ names: 'base64', source: encoded }])
  })

  test.each([1, 2, 3])('a text of 3n + %i bytes', (rest) => {
    const text = SENTENCE.slice(0, 30 + rest)
    const encoded = encode(text)
    expect(sourcesOf(`"${encoded}"`, text)).toEqual([{ names: 'base64', source: encoded }])
  })

  test('points at the groups of four characters that hold the text', () => {
    const encoded = encode(SENTENCE)
    const at = SENTENCE.indexOf('horse')
    const groups = encoded.slice(Math.floor(at / 3) * 4, (Math.floor((at + 4) / 3) + 1) * 4)
    expect(sourcesOf(encoded, 'horse')).toEqual([{ names: 'base64', source: groups }])
  })

  test.each([
    ['as in mail', 76, '\r\n'],
    ['as in PEM', 64, '\n'],
    ['indented as in YAML', 60, '\n    '],
    ['at an odd width', 37, '\n'],
    ['as an escaped string', 40, '\\n'],
    ['as an escaped string with carriage returns', 40, '\\r\\n'],
  ])('folded %s', (_name, width, lineBreak) => {
    const text = `${SENTENCE} ${SENTENCE.toUpperCase()} ${SENTENCE}`
    const folded = encode(text)
      .match(new RegExp(`.{1,${width}}`, 'g'))!
      .join(lineBreak)
    expect(sourcesOf(`value: "${folded}" end`, text)).toEqual([{ names: 'base64', source: folded }])
    const start = Math.floor(text.indexOf('HORSE') / 3) * 4
    const end = (Math.floor((text.indexOf('HORSE') + 4) / 3) + 1) * 4
    const place = (character: number): number => character + Math.floor(character / width) * lineBreak.length
    const source = folded.slice(place(start), place(end - 1) + 1)
    expect(sourcesOf(`value: "${folded}" end`, 'HORSE')).toEqual([{ names: 'base64', source }])
  })

  test('a first line that is shorter than the others, after its name', () => {
    const encoded = encode(SENTENCE)
    const folded = `${encoded.slice(0, 40)}\n${encoded.slice(40, 100)}\n${encoded.slice(100)}`
    expect(sourcesOf(`secret_password: ${folded}\n`, SENTENCE)).toEqual([{ names: 'base64', source: folded }])
  })

  test('lines that follow and are something else', () => {
    const encoded = encode(SENTENCE)
    for (const next of ['username: eve', 'two words', 'key=value', 'x.y']) {
      expect(decodeOnce(`  password: ${encoded}\n  ${next}\n`).map(({ bytes }) => textOf(bytes))).toEqual([
        `  password: ${SENTENCE}`,
      ])
    }
  })

  test('keeps the name and the quotes of a value', () => {
    const [decoded] = decodeOnce(`{\n  "auth" : "${encode(SENTENCE)}" }`)
    expect(textOf(decoded!.bytes)).toBe(`  "auth" : "${SENTENCE}"`)
    expect(decodeOnce(`${'a'.repeat(500)} ${'b'.repeat(30)}: ${encode(SENTENCE)}`)[0]!.bytes.length).toBeLessThan(160)
  })

  test('joins short values into one text, apart from each other', () => {
    const values = Array.from({ length: 100 }, (_, index) => `number ${index} of a hundred`)
    const decoded = decodeOnce(values.map((value) => `- ${encode(value)}`).join('\n'))
    expect(decoded).toHaveLength(1)
    expect(textOf(decoded[0]!.bytes).split('\n\x1e\n')).toEqual(values.map((value) => `- ${value}`))
  })

  test('hands over UTF-16, as PowerShell takes it, and compressed data for another round', () => {
    const powershell = Buffer.from(SENTENCE, 'utf16le').toString('base64')
    expect(sourcesOf(`powershell -e ${powershell}`, SENTENCE)).toEqual([{ names: 'base64 utf-16', source: powershell }])
    const compressed = gzipSync(SENTENCE).toString('base64')
    expect(sourcesOf(`data: ${compressed}`, SENTENCE)).toEqual([{ names: 'base64 gzip', source: compressed }])
  })

  test('decodes as much as the budget allows, and says that it was too little', () => {
    const budget = { bytes: 1000, exhausted: false }
    const encoded = encode(SENTENCE.repeat(100))
    const decoded = decodeOnce(encoded, { budget })
    expect(textOf(decoded[0]!.bytes)).toBe(SENTENCE.repeat(100).slice(0, 750))
    expect(budget).toEqual({ bytes: 250, exhausted: true })
  })
})
