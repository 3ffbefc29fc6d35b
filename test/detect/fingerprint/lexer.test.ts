import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { possibleStyles, styleOf } from '../../../src/detect/fingerprint/comment-style.ts'
import { KEYWORD, NAME, NUMBER, PUNCTUATION, QUOTED_WORD, STRING } from '../../../src/detect/fingerprint/unit.ts'
import { lex, texts, utf8 } from './lex.ts'

test('tells names, keywords, numbers, strings and punctuation apart', () => {
  expect(lex(`return total * 1.5 + "late fee";`).map(({ kind, text }) => [kind, text])).toEqual([
    [KEYWORD, 'return'],
    [NAME, 'total'],
    [PUNCTUATION, '*'],
    [NUMBER, '1.5'],
    [PUNCTUATION, '+'],
    [STRING, '"'],
    [QUOTED_WORD, 'late'],
    [QUOTED_WORD, 'fee'],
  ])
})

describe('leaves out', () => {
  test.each([
    ['layout, semicolons and commas', 'f(a,\n\t b) ;', 'f ( a b )'],
    ['line comments', 'a // b c\nd', 'a d'],
    ['block comments', 'a /* b\n c */ d', 'a d'],
    ['block comments whose beginning was cut off', ' * of the block\n */\na', 'a'],
    ['imports', "import { b } from 'c'\nimport java.util.List;\n#include <stdio.h>\nusing System;\na", 'a'],
    ['lists of imports', "import {\n  b,\n  c,\n} from 'd'\na", 'a'],
    ['modules that are required', "const b = require('c')\na", 'a'],
    ['signs of differences and quotations', '+a\n> b\n>> c\n- d', 'a b c d'],
    ['numbers of lines', '  12→a\n 13: b\n14 | c\n   15\td', 'a b c d'],
  ])('%s', (_what, source, expected) => expect(texts(source)).toBe(expected))

  test.each([
    ['comments', 'a # b\nc', 'a c'],
    ['documentation', 'def a():\n    """Says b.\n    c"""\n    d', 'def a ( ) : d'],
    ['imports', 'from b import c\nimport d\na', 'a'],
    ['blocks', '/* a licence */ b', 'b'],
  ])('%s of languages with #', (_what, source, expected) => expect(texts(source, 'hash')).toBe(expected))

  test.each([
    ['comments, up to the next indentation', 'a() // b c   d() # e f  \tg', 'a ( ) d ( ) g'],
    ['comments in front of a declaration', '// b c func d()', 'func d ( )'],
    ['nothing, where no line end can be seen', 'a() // b c', 'a ( ) / / b c'],
    ['lines of a block comment', 'a {   * b c   d }', 'a { d }'],
    ['signs in front of a line', 'a   | b   + c', 'a b c'],
    ['quotes that go over a line end', "b<'a>   c<'d>", 'b < a > c < d >'],
  ])('%s where line ends were lost', (_what, source, expected) => expect(texts(source, 'joined')).toBe(expected))
})

describe('takes for text what only looks like', () => {
  test.each([
    ['a string: the quote is not closed', "a don't b", 'a don t b'],
    ['a comment: it has no end', 'a /* b c', 'a / * b c'],
    ['a comment: it is in a string', '"http://a" b', '" http a b'],
    ['an import: a resource is used', 'using (var a = b) c', 'using ( var a = b ) c'],
  ])('%s', (_what, source, expected) => expect(texts(source)).toBe(expected))
})

test('counts lines through comments and imports', () => {
  expect(lex("import {\n b\n} from 'c'\n/* d\n e */\nf").at(-1)).toMatchObject({ text: 'f', line: 6 })
})

test('gives the same units in batches of any size', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 9 }), (source, capacity) => {
      expect(lex(source, 'slash', capacity)).toEqual(lex(source, 'slash', 1000))
    }),
  )
})

test('reads any bytes to their end', () => {
  const pieces = fc.constantFrom(
    '/*',
    '*/',
    '//',
    '#',
    '"',
    "'",
    '"""',
    '\\',
    '\n',
    'import {',
    'a',
    '1',
    ' ',
    '\u200b',
    '`',
  )
  const text = fc.array(pieces, { maxLength: 60 }).map((parts) => utf8(parts.join('')))
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 400 }), text),
      fc.constantFrom('slash', 'hash', 'joined'),
      (bytes, style) => {
        const units = lex(bytes, style as 'slash')
        expect(units.length).toBeLessThanOrEqual(bytes.length)
      },
    ),
  )
})

test('makes of whole lines in a file what it makes of them alone', () => {
  const line = fc.constantFrom(
    'const a = b(c);',
    'if (d) {',
    '}',
    'return "e f" + 1',
    'g.h(i => j)',
    '// k',
    "l = 'm'",
    '',
  )
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.array(line), fc.array(line), (fragment, before, after) => {
      const inFile = lex([...before, ...fragment, ...after].join('\n'))
      const isOfFragment = ({ line: at }: { line: number }): boolean =>
        at > before.length && at <= before.length + fragment.length
      expect(inFile.filter(isOfFragment).map(({ text }) => text)).toEqual(
        lex(fragment.join('\n')).map(({ text }) => text),
      )
    }),
  )
})

describe('knows the style of comments', () => {
  test.each([
    ['src/a.py', 'hash'],
    ['python', 'hash'],
    ['Makefile', 'hash'],
    ['a.ts', 'slash'],
    ['README.md', undefined],
  ])('of %s', (name, style) => expect(styleOf(name)).toBe(style))

  test.each([
    ['no sign at all', 'a = b', ['slash']],
    ['comments', 'a = b # c\n#d', ['hash']],
    ['comments beside an address', "a = 'https://b' # c", ['hash']],
    ['documentation', 'def a():\n  """b"""', ['hash']],
    ['comments of both kinds', 'a # b\nc // d', ['slash', 'hash']],
    ['instructions', '#include <a>\n  # define B', ['slash']],
    ['instructions and comments', '#if A\n# b', ['slash', 'hash']],
    ['private names, attributes, colours', "this.#a\n  #b = 1\n#[c]\n'#fff'", ['slash']],
    ['comments in a line that is too long', `a // ${'b '.repeat(200)}`, ['slash', 'joined']],
  ])('of text in an unknown language, by how it uses #: %s', (_what, source, styles) => {
    expect(possibleStyles(utf8(source))).toEqual(styles)
  })
})
