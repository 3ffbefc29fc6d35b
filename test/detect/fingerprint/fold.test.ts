import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '../../../src/detect/fingerprint/fold.ts'
import { utf8 } from './lex.ts'

const fold = (text: string): string => new TextDecoder().decode(foldText(utf8(text)).bytes)

describe('folds', () => {
  test.each([
    ['Cyrillic letters that look Latin', 'раssword = сору(хе)', 'password = copy(xe)'],
    ['Greek letters that look Latin', 'Αρρlο', 'Applo'],
    ['full width', 'ｃａｌｌ（ａ，ｂ）；', 'call(a,b);'],
    ['ligatures and styled letters', 'ﬁle 𝐛𝐨𝐥𝐝', 'file bold'],
    ['characters that nobody sees', 'pass\u200bword\u2060 \ufeffx\u202e', 'password x'],
    ['spaces of all kinds', 'a\u00a0b\u3000c', 'a b c'],
    ['typographic quotes', '“a” ‘b’', '"a" \'b\''],
  ])('%s', (_what, text, expected) => expect(fold(text)).toBe(expected))
})

test('leaves other scripts, and what is no UTF-8, as they are', () => {
  expect(fold('面积 = λ · длина')).toContain('面积 = λ')
  const bytes = Uint8Array.of(0xff, 0xc3, 0x28, 0xe2, 0x82, 0xed, 0xa0, 0x80, 0xf8, 0x41)
  expect(foldText(bytes).bytes).toEqual(bytes)
})

test('hands ASCII back without a copy', () => {
  const bytes = utf8('const a = 1')
  expect(foldText(bytes).bytes).toBe(bytes)
})

test('leads every folded byte back to the character that it came from', () => {
  const text = 'aа\u200bｂ“面'
  const { bytes, map } = foldText(utf8(text))
  const back = Array.from(bytes, (_byte, at) => map.toSource({ start: at, end: at + 1 }))
  expect(back.slice(0, 5)).toEqual([
    { start: 0, end: 1 },
    { start: 1, end: 3 },
    { start: 6, end: 9 },
    { start: 9, end: 12 },
    { start: 12, end: 13 },
  ])
})

test('folds any bytes, twice as once, with maps that stay inside', () => {
  const text = fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 60 }).map(utf8))
  fc.assert(
    fc.property(text, (bytes) => {
      const once = foldText(bytes)
      expect(foldText(once.bytes).bytes).toEqual(once.bytes)
      const whole = once.map.toSource({ start: 0, end: once.bytes.length })
      expect(whole.start).toBeGreaterThanOrEqual(0)
      expect(whole.end).toBeLessThanOrEqual(bytes.length)
    }),
  )
})

test('what a character is made of is folded, too', () => {
  // ARABIC FATHATAN ISOLATED FORM is a blank and a mark.
  expect(foldText(new TextEncoder().encode('a\ufe70b')).bytes).toEqual(new TextEncoder().encode('a b'))
})
