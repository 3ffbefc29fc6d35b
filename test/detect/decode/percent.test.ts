import { describe, expect, test } from 'vitest'
import { decodeOnce, sourcesOf, textOf } from './unwrap.ts'

const everyByte = (text: string): string => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('')

describe('percent', () => {
  test('in a word with a keyword', () => {
    expect(sourcesOf('GET /page?begin=a%2Fb%3Dc%C3%A9d HTTP/1.1', 'a/b=céd')).toEqual([
      { names: 'percent', source: 'a%2Fb%3Dc%C3%A9d' },
    ])
  })

  test('in a value beside a keyword', () => {
    expect(sourcesOf('password: "a%2Fb"\n', 'password: "a/b"')).toEqual([
      { names: 'percent', source: 'password: "a%2Fb"' },
    ])
  })

  test('letters in a row, where nothing tells what the word is', () => {
    const hidden = everyByte('pass')
    expect(sourcesOf(`x=${hidden}word`, 'password', { keywords: [] })).toEqual([
      { names: 'percent', source: `${hidden}word` },
    ])
  })

  test('signs that keywords hold', () => {
    expect(sourcesOf('a%20b=hooks%2Fkey', 'hooks/key', { keywords: [] })).toEqual([
      { names: 'percent', source: 'hooks%2Fkey' },
    ])
  })

  test.each([
    ['no keyword on the line', 'a%2Cb\npassword\n'],
    ['no keyword anywhere', 'a%2Cb %E4%BD%A0%E5%A5%BD %61%62%63'],
    ['a percent sign that encodes nothing', 'password: 100% sure, %zz %4'],
    ['a keyword far away on a long line', `password ${'x '.repeat(4000)} a%2Cb`],
  ])('nothing: %s', (_name, text) => expect(decodeOnce(text)).toEqual([]))

  test('once a round', () => {
    expect(decodeOnce('token=%2541').map(({ bytes }) => textOf(bytes))).toEqual(['token=%41'])
    expect(sourcesOf('token=%2541', 'token=A')).toEqual([{ names: 'percent percent', source: 'token=%2541' }])
  })
})
