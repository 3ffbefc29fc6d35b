import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { undress } from '../../../src/detect/fingerprint/undress.ts'
import { wrapped } from './clothes.ts'
import { utf8 } from './lex.ts'

const undressed = (text: string): string[] => undress(utf8(text)).map(({ bytes }) => new TextDecoder().decode(bytes))

const items = ['a', '  b', 'c', '', 'd', 'e', '    f', 'g']

test.each([
  ['colours', '\u001b[1;31mred\u001b[0m and \u001b]8;;http://x\u001b\\link\u001b]8;;\u0007\n', ['red and link\n']],
  ['a code that is none', '\u001b \u001b', ['\u001b \u001b']],
  ['numbers behind an L', 'L9: a\nL10:   b\nL11: c\n', ['a\n  b\nc\n']],
  ['numbers with a hash', '9:a3|a\n10:ff|  b\n11:00|c\n', ['a\n  b\nc\n']],
  ['places of grep', 'Found:\nsrc/a.ts:9:a\nsrc/a.ts-10-b\nsrc/a.ts:12:c\nEnd\n', ['Found:\na\nb\nc\nEnd\n']],
  ['bars of a map', 'a.ts:\n⋮\n│a\n│b\n⋮\n', ['a.ts:\n\na\nb\n\n']],
  ['numbers of a list', items.map((item, at) => `${at + 9}. ${item}`).join('\n'), [items.join('\n')]],
  ['items of a list', items.map((item) => `* ${item}`).join('\n'), [items.join('\n')]],
  ['speakers', 'USER a\nUSER b\nUSER c\n', ['a\nb\nc\n']],
])('takes off %s', (_name, text, expected) => expect(undressed(text)).toEqual(expected))

test('joins what a terminal broke, and keeps the rest', () => {
  const text = ['a'.repeat(100), '', 'short', 'b'.repeat(170), 'c'.repeat(80), 'end'].join('\n')
  expect(undressed(wrapped(80)(text.split('\n')))).toEqual([text.replace(`${'c'.repeat(80)}\n`, 'c'.repeat(80))])
})

test('ends lines again that lost their ends, where code was indented', () => {
  const text = `${'x'.repeat(150)}; if (a) {   b();   c();   }   // d`
  expect(undressed(text)).toEqual([`${'x'.repeat(150)};\nif (a) {\n  b();\n  c();\n  }\n  // d`])
})

describe('leaves alone', () => {
  test.each([
    ['code', 'const a = [1]\nconst b = L1\nreturn a\n'],
    ['two lines', 'L9: a\nL10: b\n'],
    ['numbers that do not grow', 'L9: a\nL9: b\nL9: c\n'],
    ['keys', 'host: a\nport: 1\nuser: b\n'],
    ['lists of prose', '1. a\n2. b\n3. c\n* a\n* b\n* c\n'],
    ['long paragraphs', `${'One word and another. '.repeat(12)}\n${'And so on  '.repeat(2)}\n`],
    ['times', 'a:12: b\nnothing\nc:13: d\n'],
    ['lines of like length', `${Array.from({ length: 60 }, (_, index) => 'x'.repeat(40 + (index % 30))).join('\n')}\n`],
  ])('%s', (_name, text) => expect(undressed(text)).toEqual([]))
})

test('every byte is led back to itself', () => {
  const text = 'src/a.ts:9:\u001b[32mone\u001b[0m\nsrc/a.ts:10:two\nsrc/a.ts:11:three\n'
  const [found] = undress(utf8(text))
  for (const word of ['one', 'two', 'three']) {
    const start = Buffer.from(found!.bytes).indexOf(word)
    const span = found!.map.toSource({ start, end: start + word.length })
    expect(text.slice(span.start, span.end)).toBe(word)
  }
})

test('undresses anything, to nothing longer', () => {
  const piece = fc.constantFrom(
    '\u001b',
    '[1m',
    ']8;',
    '\u0007',
    'L1: ',
    'L2: ',
    'a:3:',
    '│',
    '⋮',
    '[4] ',
    '5:aa|',
    'USER ',
    '\n',
    '\r\n',
    'x'.repeat(80),
    'é',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = utf8(pieces.join(''))
      for (const { bytes, map } of undress(text)) {
        expect(bytes.length).toBeLessThanOrEqual(text.length)
        for (let at = 0; at < bytes.length; at++)
          expect(text[map.toSource({ start: at, end: at + 1 }).start]).toBe(bytes[at])
      }
    }),
    { numRuns: 300 },
  )
})
