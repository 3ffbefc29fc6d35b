/** What reads code in WebAssembly gives, bit by bit, what TypeScript gives. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGramReader, type GramReader, plainGramReader } from '../../../src/detect/fingerprint/gram-reader.ts'
import type { CommentStyle } from '../../../src/detect/fingerprint/lexer.ts'
import { LEVELS } from '../../../src/index-store/fingerprint-store.ts'
import { sharedGramInstance } from '../../../src/kernels/gram-instance.ts'
import { utf8 } from './lex.ts'

const STYLES: readonly CommentStyle[] = ['slash', 'hash', 'joined']

/** Every gram with its hashes, the units that it is made of, and the number of lines. */
function everything(reader: GramReader, text: Uint8Array, style: CommentStyle): readonly (readonly number[])[] {
  const rows: number[][] = []
  let units: number[] = []
  const lines = reader.read(text, style, (streams) => {
    units = streams.map(({ unitCount }) => unitCount)
    for (const [level, stream] of streams.entries()) {
      const { grams, base, high, low, starts, ends, lines: of, classes, before } = stream
      for (let gram = 0; gram < grams.count; gram++) {
        const unit = grams.positions[gram]! - base
        const structure = LEVELS[level] === 'structure' ? [classes[unit]!, before[unit]!] : []
        const place = [high[unit]!, low[unit]!, starts[unit]!, ends[unit]!, of[unit]!]
        rows.push([level, grams.positions[gram]!, grams.high[gram]!, grams.low[gram]!, ...place, ...structure])
      }
    }
  })
  rows.push([lines, ...units])
  return rows.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)
}

const fast = createGramReader(LEVELS)
const plain = plainGramReader(LEVELS)

function expectSame(text: Uint8Array): void {
  for (const style of STYLES) expect(everything(fast, text, style)).toEqual(everything(plain, text, style))
}

/** What the lexer treats in a way of its own, and words between. */
const PIECES = [
  ...'\n|\n|\n| |  |\t|\r\n|"|\'|"""|\'\'\'|//|/*|*/|/| * |*|#|# |##|;|,|:|.|(|)|{|}|=|\\|\\"|\\\n|+|-|>|0x1f|3.14|12: |12 | |17→|é|名前|\u0000'.split(
    '|',
  ),
  ...'return if else const let function total rate interest ledger x y def class None this'.split(' '),
  'import { a, b } from "c"\n',
  'import {\n  a,\n  b,\n} from "c"\n',
  'from a.b import c\n',
  '#include <stdio.h>\n',
  'use std::fmt;\n',
  'const a = require("b")\n',
  ' pub fn go() ',
  '/* a comment\n * of lines\n */\n',
  '// said '.repeat(60),
  'word'.repeat(150),
  ' '.repeat(450),
]

test('it runs here', () => expect(sharedGramInstance()).toBeDefined())

test('of anything that a lexer stumbles over', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 400 })
  fc.assert(
    fc.property(text, (pieces) => expectSame(utf8(pieces.join('')))),
    { numRuns: 150 },
  )
})

test('of any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), expectSame), { numRuns: 100 })
})

test('of more units than are read at a time, and of long comments', () => {
  const line = (index: number): string =>
    `  total${index % 7} = rate(${index}, total${index % 5}) + "text ${index % 3}" // of ${index}\n`
  const lines = Array.from({ length: 3000 }, (_, index) => line(index)).join('')
  expectSame(utf8(lines))
  expectSame(utf8(lines.replaceAll('\n', ' ')))
  expectSame(utf8(`/*${'* '.repeat(9000)}*/ ${lines.slice(0, 5000)} """${'# doc\n'.repeat(4000)}""" a b c d e f g`))
})

test('a text that follows a longer one sees nothing of it', () => {
  expectSame(utf8('a b c d e f g h i j k l m n "unclosed'))
  expectSame(utf8('a b 1'))
  expectSame(new Uint8Array(0))
})
