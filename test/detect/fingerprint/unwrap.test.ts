import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unwrap } from '../../../src/detect/fingerprint/unwrap.ts'
import { utf8 } from './lex.ts'

const unwrapped = (text: string): string[] => unwrap(utf8(text)).map(({ bytes }) => new TextDecoder().decode(bytes))

const CODE = 'if (a < b) {\n\treturn "c" && d\n}\nelse e()\n'

test('takes code out of the escapes of JSON', () => {
  expect(unwrapped(JSON.stringify({ text: CODE }))).toEqual([`{"text":"${CODE}"}`])
})

test('takes code out of HTML', () => {
  const html = CODE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&#62;').replaceAll('"', '&#x22;')
  expect(unwrapped(`<code class="x">${html}</code><b>f</b><i>g</i>`)).toEqual([`${CODE}fg`])
})

test('leaves text alone that is in neither', () => {
  expect(unwrapped(CODE)).toEqual([])
  expect(unwrapped("print('a\\n') # b < c > d & e;")).toEqual([])
})

test('leads every byte back to what it was written as', () => {
  const text = String.raw`"a\nb\n\"c\n"`
  const { map } = unwrap(utf8(text))[0]!
  expect(map.toSource({ start: 1, end: 4 })).toEqual({ start: 1, end: 5 })
  expect(map.toSource({ start: 5, end: 7 })).toEqual({ start: 7, end: 10 })
})

test('leaves an escape alone that breaks off', () => {
  const text = String.raw`\n\n\n\u00`
  const [{ bytes, map } = { bytes: new Uint8Array(0), map: undefined }] = unwrap(utf8(text))
  expect(new TextDecoder().decode(bytes)).toBe('\n\n\n\\u00')
  expect(map?.toSource({ start: 0, end: bytes.length })).toEqual({ start: 0, end: text.length })
})

test('unwraps anything, to nothing longer', () => {
  const piece = fc.constantFrom(
    '\\n',
    '\\"',
    '\\u00',
    '\\u0041',
    '&lt;',
    '&#',
    '&#x41;',
    '<b>',
    '</',
    '</b>',
    '<',
    '&',
    '\\',
    'a',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const text = utf8(pieces.join(''))
      for (const { bytes, map } of unwrap(text)) {
        expect(bytes.length).toBeLessThanOrEqual(text.length)
        const { start, end } = map.toSource({ start: 0, end: bytes.length })
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
