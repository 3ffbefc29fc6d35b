/** What every implementation must find of encoded runs: fixed cases, and a property against an oracle of regular expressions. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENCODED_KINDS, type EncodedRuns, type Kernels } from '../../src/kernels/kernels.ts'
import { SIGN_ESCAPE, SIGN_NUL, SIGN_NUMERIC, SIGN_PERCENT, SIGN_TERMINAL } from '../../src/kernels/memory-layout.ts'
import { bytesOf, PIECE } from './input.ts'

type Run = readonly [kind: 'base64' | 'hex', start: number, end: number]

export function encodedRunConformance(kernels: Kernels): void {
  function find(input: Uint8Array | string): Run[] {
    return runsOf(kernels.findEncodedRuns(typeof input === 'string' ? bytesOf(input) : input))
  }
  const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64').replace(/=+$/, '')
  const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex')
  const SENTENCE = 'the quick brown fox jumps over the lazy dog'

  test.each<[why: string, input: string, expected: Run[]]>([
    ['nothing in nothing', '', []],
    ['base64 alone', base64(SENTENCE), [['base64', 0, 58]]],
    ['base64 of 20 bytes', base64('fifteen letters'), [['base64', 0, 20]]],
    ['no base64 of 19 bytes', base64('fifteen letters').slice(1), []],
    ['base64 between quotes', `"${base64(SENTENCE)}"`, [['base64', 1, 59]]],
    ['base64 up to its padding', `${base64('fifteen letters!')}==`, [['base64', 0, 22]]],
    ['the url alphabet', base64('~~~???~~~???~~~').replaceAll('/', '_').replaceAll('+', '-'), [['base64', 0, 20]]],
    ['the standard alphabet', base64('~~~???~~~???~~~'), [['base64', 0, 20]]],
    ['UTF-16', base64('a\0b\0c\0d\0e\0f\0g\0h\0'), [['base64', 0, 22]]],
    ['UTF-16 of the other order', base64('\0a\0b\0c\0d\0e\0f\0g\0h'), [['base64', 0, 22]]],
    ['not zeros', 'A'.repeat(40), []],
    ['not zeros in hex', '0'.repeat(40), []],
    ['tabs and lines', base64('\t{\r\n\t"a": 1 }\n}\n'), [['base64', 0, 22]]],
    ['not other control characters', base64('\x0babc\x0cdefghijkl'), []],
    ['not DEL', base64('a\x7fbcdefghijklmn'), []],
    ['not bytes beyond ASCII', base64('h\xe4lt die sch\xf6nen'), []],
    ['nine bytes decide, not ten', base64('nine text\x01 and more'), [['base64', 0, 26]]],
    ['gzip', base64('\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03 and so on'), [['base64', 0, 27]]],
    ['hex', hex(SENTENCE), [['hex', 0, 86]]],
    ['hex in capitals', hex(SENTENCE).toUpperCase(), [['hex', 0, 86]]],
    ['hex of 32 digits', hex(SENTENCE).slice(0, 32), [['hex', 0, 32]]],
    ['no hex of 31 digits', hex(SENTENCE).slice(0, 31), []],
    ['hex up to its last digit', `${hex(SENTENCE)}-and-more`, [['hex', 0, 86]]],
    ['eight bytes decide in hex', `${hex('8 bytes.')}${'ff'.repeat(8)}`, [['hex', 0, 32]]],
    ['no hash', '356a192b7913b04c54574d18c28d46e6395428ab', []],
    ['words joined by slashes are one run, and not text', 'node_modules/@scope/package/dist/esm/internal/index.js', []],
    [
      'two runs',
      `${base64(SENTENCE)} ${hex(SENTENCE)}`,
      [
        ['base64', 0, 58],
        ['hex', 59, 145],
      ],
    ],
  ])('%s', (_why, input, expected) => {
    expect(find(input)).toEqual(expected)
  })

  test.each<[input: string, signs: number]>([
    ['', 0],
    ['plain text & more % of it, 100%', 0],
    ['a\0b', SIGN_NUL],
    ['\x1b[1m', SIGN_TERMINAL],
    ['a\\nb', SIGN_ESCAPE],
    ['&amp;', SIGN_ESCAPE],
    ['&', 0],
    ['\\x41', SIGN_ESCAPE | SIGN_NUMERIC],
    ['\\u0041', SIGN_ESCAPE | SIGN_NUMERIC],
    ['&#65;', SIGN_ESCAPE | SIGN_NUMERIC],
    ['%4', SIGN_PERCENT],
    ['%fF', SIGN_PERCENT],
    ['%gg', 0],
  ])('signs of %j', (input, signs) => {
    for (const before of [0, 1, 15, 16, 63, 64, 100]) {
      for (const behind of [0, 70]) {
        const text = bytesOf(`${'.'.repeat(before)}${input}${'.'.repeat(behind)}`)
        expect(kernels.findEncodedRuns(text).signs).toBe(signs)
      }
    }
    expect(kernels.findEncodedRuns(bytesOf('')).signs).toBe(0)
  })

  test('no sign is lost between two pieces', () => {
    for (let at = PIECE - 3; at <= PIECE + 1; at++) {
      const text = bytesOf(`${'.'.repeat(at)}\\x41 &#65; %41${'.'.repeat(PIECE)}`)
      const wanted = SIGN_ESCAPE | SIGN_NUMERIC | SIGN_PERCENT
      expect(kernels.findEncodedRuns(text).signs & wanted).toBe(wanted)
    }
  })

  test('finds runs whatever their alignment and length', () => {
    for (let before = 0; before <= 66; before++) {
      for (const length of [19, 20, 21, 31, 32, 33, 63, 64, 65, 127, 128, 129, 200]) {
        for (const digits of [base64(SENTENCE.repeat(5)), hex(SENTENCE.repeat(5))]) {
          const input = bytesOf('.'.repeat(before) + digits.slice(0, length))
          expect(find(input)).toEqual(oracleRuns(input))
        }
      }
    }
  })

  test('does not read on where shorter input follows longer', () => {
    find(base64(SENTENCE))
    expect(find(base64(SENTENCE).slice(0, 19))).toEqual([])
    find(hex(SENTENCE))
    expect(find(hex(SENTENCE).slice(0, 33))).toEqual([['hex', 0, 33]])
  })

  test('loses nothing where input is longer than a piece', () => {
    const digits = base64(SENTENCE)
    for (let start = PIECE - 80; start <= PIECE + 5; start++) {
      const input = new Uint8Array(2 * PIECE).fill(0x2e)
      input.set(bytesOf(digits), start)
      expect(find(input)).toEqual([['base64', start, start + digits.length]])
    }
  })

  test.each([0, 1, 100, PIECE - 40])('sees a run that is longer than several pieces as one, from byte %i', (start) => {
    const long = 3 * PIECE + 123
    for (const [kind, letter, text] of [
      ['base64', 'x', base64(SENTENCE)],
      ['hex', '7', hex(SENTENCE)],
    ] as const) {
      const input = new Uint8Array(start + long + 100).fill(0x2e)
      input.fill(letter.charCodeAt(0), start, start + long)
      input.set(bytesOf(text), start)
      input.set(bytesOf(`zz-zz ${base64(SENTENCE)}`), start + long)
      const end = kind === 'hex' ? start + long : start + long + 5
      const second = start + long + 6
      expect(find(input)).toEqual([
        [kind, start, end],
        ['base64', second, second + 58],
      ])
    }
  })

  test('finds what the oracle finds, in mixtures', () => {
    const part = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abAZ019+/-_=. "'), maxLength: 40 }),
      fc.string({ maxLength: 60 }).map((text) => base64(text)),
      fc.string({ maxLength: 60 }).map((text) => hex(text)),
      fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
      fc.uint8Array({ maxLength: 90 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const input = bytesOf(parts.join(''))
        expect(find(input)).toEqual(oracleRuns(input))
      }),
      { numRuns: 1000 },
    )
  })
}

function runsOf({ count, kinds, starts, ends }: EncodedRuns): Run[] {
  return Array.from({ length: count }, (_, i) => [ENCODED_KINDS[kinds[i]!]!, starts[i]!, ends[i]!])
}

function oracleRuns(input: Uint8Array): Run[] {
  const runs: Run[] = []
  for (const { 0: run, index } of Buffer.from(input)
    .toString('latin1')
    .matchAll(/[A-Za-z0-9+/_-]{20,}/g)) {
    const digits = /^[0-9A-Fa-f]*/.exec(run)![0]
    const head = Buffer.from(run.slice(0, 12), 'base64')
    if (digits.length >= 32 && isText(Buffer.from(digits.slice(0, 16), 'hex'))) {
      runs.push(['hex', index, index + digits.length])
    } else if (isText(head) || head.toString('latin1').startsWith('\x1f\x8b')) {
      runs.push(['base64', index, index + run.length])
    }
  }
  return runs
}

function isText(bytes: Buffer): boolean {
  return /^[\x20-\x7e\t\n\r\0]*$/.test(bytes.toString('latin1')) && !bytes.toString('latin1').includes('\0\0')
}
