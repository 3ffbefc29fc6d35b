import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPiece, composeMaps, identityMap, type PieceTable, pieceMap } from '../../src/base/source-map.ts'

test('an identity map moves by its offset', () => {
  expect(identityMap().toSource({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 })
  expect(identityMap(3).toSource({ start: 1, end: 2 })).toEqual({ start: 4, end: 5 })
})

/** Atoms as they follow one another, each after a gap in the source. */
const atoms = fc.array(
  fc.record({
    gap: fc.constantFrom(0, 0, 0, 0, 1, 5),
    unwrapped: fc.integer({ min: 1, max: 4 }),
    source: fc.integer({ min: 0, max: 6 }),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1 },
)

test('a piece map leads every span to the atoms that it touches', () => {
  fc.assert(
    fc.property(atoms, fc.nat(), fc.nat(), (runs, from, more) => {
      const table: PieceTable = []
      const spans: { start: number; end: number }[] = []
      let source = 0
      for (const { gap, count, ...atom } of runs) {
        source += gap
        for (let index = 0; index < count; index++) {
          addPiece(table, spans.length, source, atom)
          for (let byte = 0; byte < atom.unwrapped; byte++) spans.push({ start: source, end: source + atom.source })
          source += atom.source
        }
      }
      const map = pieceMap(table, spans.length)
      const start = from % spans.length
      const end = start + 1 + (more % (spans.length - start))
      expect(map.toSource({ start, end })).toEqual({ start: spans[start]!.start, end: spans[end - 1]!.end })
      expect(map.toSource({ start, end: start })).toEqual({ start: spans[start]!.start, end: spans[start]!.start })
      expect(map.toSource({ start: spans.length, end: spans.length + 1 }).end).toBe(spans[spans.length - 1]!.end)
    }),
  )
})

test('the piece map of nothing leads nowhere', () => {
  expect(pieceMap([], 0).toSource({ start: 0, end: 3 })).toEqual({ start: 0, end: 0 })
})

test('equal atoms that follow one another are one piece', () => {
  const table: PieceTable = []
  for (let index = 0; index < 100; index++) addPiece(table, index * 3, 7 + index * 4, { unwrapped: 3, source: 4 })
  expect(table).toEqual([0, 7, 3, 4])
})

test('composed maps lead to the outermost text', () => {
  const outer = pieceMap([0, 10, 1, 2], 20)
  const inner = pieceMap([0, 4, 3, 4], 9)
  expect(composeMaps(outer, inner).toSource({ start: 4, end: 5 })).toEqual({ start: 26, end: 34 })
})
