import { describe, expect, test } from 'vitest'
import { plant, scanText } from '../../support/planted.ts'
import { decodeOnce, sourcesOf } from './unwrap.ts'

const ESC = '\u001b'

describe('terminal codes', () => {
  test('in a word, in a keyword, around both', () => {
    const text = `one\n${ESC}[1;31mpass${ESC}[0mword${ESC}[K: a${ESC}]8;;http://x${ESC}\\b\n`
    expect(sourcesOf(text, 'password')).toEqual([{ names: 'terminal-codes', source: `pass${ESC}[0mword` }])
    expect(sourcesOf(text, 'password: ab', { keywords: [] })).toHaveLength(1)
  })

  test.each([
    ['none', 'password: a\n'],
    ['an escape character alone', `password ${ESC}\n`],
    ['a code that does not end', `password ${ESC}[1;3\n`],
  ])('nothing: %s', (_name, text) => expect(decodeOnce(text)).toEqual([]))

  test('a secret in colours, with the bytes that it has in the text', () => {
    const secret = plant(1)
    const coloured = `${secret.slice(0, 3)}${ESC}[32m${secret.slice(3, 20)}${ESC}[0m${secret.slice(20)}`
    const text = `$ env\n${ESC}[1mTOKEN${ESC}[0m=${coloured}${ESC}[0m\n`
    const { findings } = scanText(text)
    expect(findings.map(({ secret: one }) => one?.value)).toEqual([secret])
    expect(findings[0]?.decoded).toEqual(['terminal-codes'])
    const { startByte, endByte } = findings[0]!.location
    expect(text.slice(startByte, endByte)).toBe(coloured)
    expect(scanText(text.replace(coloured, 'harmless')).findings).toEqual([])
  })

  test('a log with a million codes takes no long time', () => {
    expect(scanText(`${ESC}[1m`.repeat(1_000_000)).findings).toEqual([])
  })
})
