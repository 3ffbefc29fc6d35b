/** What every implementation must find of keywords: fixed cases, and properties against an oracle too simple to be wrong. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kernels, KeywordHits } from '../../src/kernels/kernels.ts'
import { bytesOf, PIECE } from './input.ts'

type Hit = readonly [start: number, keyword: number]

export function keywordConformance(kernels: Kernels): void {
  function find(input: Uint8Array | string, keywords: readonly string[]): Hit[] {
    return hitsOf(kernels.createKeywordFinder(keywords).find(typeof input === 'string' ? bytesOf(input) : input))
  }

  test.each<[why: string, input: string, keywords: string[], expected: Hit[]]>([
    ['nothing in nothing', '', ['ab'], []],
    ['nothing without keywords', 'abc', [], []],
    ['the whole input', 'token', ['token'], [[0, 0]]],
    ['less than the keyword', 'toke', ['token'], []],
    ['two bytes', 'xab', ['ab'], [[1, 0]]],
    ['two bytes of which one is there', 'xa', ['ab'], []],
    [
      'overlapping itself',
      'aaaa',
      ['aa'],
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
    ],
    [
      'keywords that are parts of others',
      'xauthority',
      ['authority', 'auth', 'thor', 'ity', 'or'],
      [
        [1, 0],
        [1, 1],
        [3, 2],
        [5, 4],
        [7, 3],
      ],
    ],
    [
      'at one start by the number of the keyword',
      'abcd',
      ['abc', 'abcd', 'ab'],
      [
        [0, 0],
        [0, 1],
        [0, 2],
      ],
    ],
    [
      'either case',
      'ToKeN tOkEn',
      ['token'],
      [
        [0, 0],
        [6, 0],
      ],
    ],
    [
      'only letters fold',
      '[\\]^_`{|}~@K',
      ['{|}~', '`k', '@k'],
      [
        [6, 0],
        [10, 2],
      ],
    ],
    ['a byte with the high bit is no letter', 'p\xe1ss \xf0ass \xd0ass', ['pass'], []],
    ['control characters are not digits', 'ab\x11 ab1', ['ab1'], [[4, 0]]],
    ['white space and punctuation', '-----BEGIN RSA PRIVATE', ['-----begin rsa'], [[0, 0]]],
    ['64 bytes', `x${'Ab'.repeat(32)}`, ['ab'.repeat(32)], [[1, 0]]],
  ])('%s', (_why, input, keywords, expected) => {
    expect(find(input, keywords)).toEqual(expected)
  })

  test.each([
    ['one byte', 'a'],
    ['no byte', ''],
    ['65 bytes', 'a'.repeat(65)],
    ['a capital', 'Token'],
    ['a line feed', 'to\nken'],
    ['not ASCII', 'clé'],
    ['a byte of 0x7F', 'ab\x7f'],
  ])('refuses a keyword of %s', (_what, keyword) => {
    expect(() => kernels.createKeywordFinder(['fine', keyword])).toThrow(JSON.stringify(keyword))
  })

  test('refuses a keyword that is listed twice, and too many of them', () => {
    expect(() => kernels.createKeywordFinder(['same', 'other', 'same'])).toThrow('"same"')
    const many = Array.from({ length: 16_385 }, (_, i) => `k${i}`)
    expect(() => kernels.createKeywordFinder(many)).toThrow('16384')
  })

  test('takes as many keywords as the contract allows', () => {
    const keywords = Array.from({ length: 16_384 }, (_, i) => `key${i.toString(36)}`)
    const input = bytesOf('KEY0 keyzz keycn3 keycn4 ke')
    expect(find(input, keywords)).toEqual(oracleHits(input, keywords))
  })

  test('finds whatever the alignment, the length and what follows', () => {
    const keywords = ['ab', 'abc', 'abcd', 'abcdefghijklmnopqrst', 'abcdefghijklmnop']
    const finder = kernels.createKeywordFinder(keywords)
    for (let before = 0; before <= 40; before++) {
      for (const word of keywords) {
        // Searched first, so that it would be found behind the end of the shorter input that comes next.
        finder.find(bytesOf(`${'.'.repeat(before)}abcdefghijklmnopqrst`))
        for (const text of [
          '.'.repeat(before) + word,
          '.'.repeat(before) + word.slice(0, -1),
          `${'.'.repeat(before)}${word}.`,
        ]) {
          const input = bytesOf(text)
          expect(hitsOf(finder.find(input))).toEqual(oracleHits(input, keywords))
        }
      }
    }
  })

  test('finds short keywords beside any byte', () => {
    const keywords = ['ab', 'sk-', 'abcd']
    const finder = kernels.createKeywordFinder(keywords)
    for (let byte = 0; byte < 256; byte++) {
      for (const word of keywords) {
        for (const before of ['', '.']) {
          const input = bytesOf(`${before}${String.fromCharCode(byte)}${word}${String.fromCharCode(byte)}.`)
          expect(hitsOf(finder.find(input))).toEqual(oracleHits(input, keywords))
        }
      }
    }
  })

  test('finds in a view that begins anywhere in its buffer', () => {
    const buffer = bytesOf('token'.repeat(20))
    const finder = kernels.createKeywordFinder(['token'])
    for (let begin = 0; begin < 20; begin++) {
      const view = buffer.subarray(begin, 77)
      expect(hitsOf(finder.find(view))).toEqual(oracleHits(view, ['token']))
    }
  })

  test('loses nothing where input is longer than a piece', () => {
    const keywords = ['ab', 'secret', 'x'.repeat(64)]
    const finder = kernels.createKeywordFinder(keywords)
    for (let boundary = PIECE - 70; boundary <= PIECE + 5; boundary++) {
      const input = new Uint8Array(2 * PIECE + 10).fill(0x2e)
      input.set(bytesOf('Secret'), boundary)
      input.set(bytesOf('X'.repeat(65)), boundary + 6)
      input.set(bytesOf('ab'), input.length - 2)
      expect(hitsOf(finder.find(input))).toEqual([
        [boundary, 1],
        [boundary + 6, 2],
        [boundary + 7, 2],
        [input.length - 2, 0],
      ])
    }
  })

  test('loses nothing where every byte is a hit many times over', () => {
    const keywords = Array.from({ length: 63 }, (_, i) => 'a'.repeat(i + 2))
    const input = new Uint8Array(20_000).fill(0x41)
    const hits = kernels.createKeywordFinder(keywords).find(input)
    let count = 0
    for (const word of keywords) count += input.length - word.length + 1
    expect(hits.count).toBe(count)
    const middle = 63 * 10_000
    expect(hitsOf(hits).slice(middle, middle + 63)).toEqual(keywords.map((_, keyword) => [10_000, keyword]))
  })

  test('finders do not disturb one another', () => {
    const input = bytesOf('alpha beta alpha')
    const [alpha, beta] = [kernels.createKeywordFinder(['alpha']), kernels.createKeywordFinder(['beta', 'eta'])]
    const first = alpha.find(input)
    expect(hitsOf(beta.find(input))).toEqual([
      [6, 0],
      [7, 1],
    ])
    expect(hitsOf(first)).toEqual([
      [0, 0],
      [11, 0],
    ])
    expect(hitsOf(alpha.find(input))).toEqual([
      [0, 0],
      [11, 0],
    ])
  })

  test('many finders stay right', () => {
    const words = Array.from({ length: 300 }, (_, i) => `word${i}.`)
    const finders = words.map((word) => kernels.createKeywordFinder([word, 'never-there']))
    const input = bytesOf(words.join(''))
    for (const round of [1, 2]) {
      for (const [i, finder] of finders.entries()) {
        expect(hitsOf(finder.find(input)), `round ${round}`).toEqual(oracleHits(input, [words[i]!]))
      }
    }
  })

  test('finds what the oracle finds, for any keywords over a small alphabet', () => {
    const letters = fc.constantFrom(...'abAB1_@`')
    const keyword = fc.string({ unit: fc.constantFrom(...'ab1_@`'), minLength: 2, maxLength: 9 })
    const input = fc.array(fc.oneof(letters, fc.constantFrom('\xc1', '\xe1', '\x00', '\x81')), { maxLength: 200 })
    fc.assert(
      fc.property(fc.uniqueArray(keyword, { maxLength: 40 }), input, (keywords, characters) => {
        const bytes = bytesOf(characters.join(''))
        expect(find(bytes, keywords)).toEqual(oracleHits(bytes, keywords))
      }),
      { numRuns: 500 },
    )
  })

  test('finds what the oracle finds, for keywords cut from any bytes', () => {
    const cut = fc.record({ at: fc.nat(), length: fc.integer({ min: 2, max: 64 }) })
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 80, maxLength: 400 }),
        fc.array(cut, { maxLength: 30 }),
        (random, cuts) => {
          const printable = random.map((byte) => 0x20 + (byte % 95))
          const text = Buffer.from(printable).toString('latin1').toLowerCase()
          const keywords = cuts
            .map(({ at, length }) => text.slice(at % 78).slice(0, length))
            .filter((word) => word.length > 1)
          const distinct = [...new Set(keywords)]
          expect(find(printable, distinct)).toEqual(oracleHits(printable, distinct))
          expect(find(random, distinct)).toEqual(oracleHits(random, distinct))
        },
      ),
      { numRuns: 300 },
    )
  })
}

function hitsOf({ count, starts, keywords }: KeywordHits): Hit[] {
  return Array.from({ length: count }, (_, i) => [starts[i]!, keywords[i]!])
}

/** Folds ASCII alone: `toLowerCase` would turn the Kelvin sign and others into letters. */
function oracleHits(input: Uint8Array, keywords: readonly string[]): Hit[] {
  const text = Buffer.from(input)
    .toString('latin1')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const hits: Hit[] = []
  for (const [keyword, word] of keywords.entries()) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) hits.push([at, keyword])
  }
  return hits.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
