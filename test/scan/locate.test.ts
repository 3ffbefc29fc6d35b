import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Locator } from '../../src/scan/locate.ts'

const encoder = new TextEncoder()

/** The same by the definition: decode all that stands before, and count. */
function positionByDefinition(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index)
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
}

const lines = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constant('')), { maxLength: 12 })
  .map((parts) => parts.join('\n'))

describe('Locator', () => {
  test('agrees with counting characters, in any order of asking', () => {
    fc.assert(
      fc.property(lines, fc.array(fc.nat(), { maxLength: 8 }), (text, picks) => {
        const locator = new Locator(encoder.encode(text))
        const points = [...text].map((_, index, all) => all.slice(0, index).join('').length)
        for (const pick of picks) {
          const index = points[pick % Math.max(1, points.length)] ?? 0
          expect(locator.position(encoder.encode(text.slice(0, index)).length)).toEqual(
            positionByDefinition(text, index),
          )
        }
      }),
    )
  })
})
