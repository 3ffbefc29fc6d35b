import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromColumns, type Json, toColumns } from '../../../src/reports/html/columns.ts'

/** What a text and back makes of a value, by way of columns. */
function thereAndBack(value: Json): Json {
  return fromColumns(JSON.parse(JSON.stringify(toColumns(value))))
}

test('any JSON comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(thereAndBack(value as Json)).toStrictEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('lists of objects of nearly one shape come back as they were', () => {
  const row = fc.record(
    {
      text: fc.string(),
      number: fc.integer(),
      flag: fc.boolean(),
      list: fc.array(fc.record({ path: fc.string(), line: fc.nat() }, { requiredKeys: ['path'] }), { maxLength: 3 }),
      inner: fc.record({ a: fc.string(), b: fc.constantFrom(null, 1, 'x') }, { requiredKeys: [] }),
      ['__proto__']: fc.string(),
    },
    { requiredKeys: ['text'], noNullPrototype: true },
  )
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const plain = JSON.parse(JSON.stringify(rows))
      const back = thereAndBack(plain)
      expect(JSON.stringify(back)).toHaveLength(JSON.stringify(plain).length)
      expect(back).toStrictEqual(plain)
    }),
  )
})

test('what is undefined is left out', () => {
  expect(thereAndBack([{ a: 'x', b: undefined }, { b: 'y' }])).toStrictEqual([{ a: 'x' }, { b: 'y' }])
})

test('many rows that are often the same come back as they were, and each is there once', () => {
  const why = fc.constantFrom(['a'], ['b', 'c'], [])
  const commit = fc.constantFrom({ oid: '1', author: 'Ada' }, { oid: '2' }, null)
  const row = fc.record({ id: fc.string(), why, commit }, { requiredKeys: ['id'], noNullPrototype: true })
  fc.assert(
    fc.property(fc.array(row, { minLength: 250, maxLength: 400 }), (rows) => {
      expect(thereAndBack(rows)).toStrictEqual(JSON.parse(JSON.stringify(rows)))
    }),
    { numRuns: 20 },
  )
  const rows = Array.from({ length: 1000 }, (_, index) => ({ index, commit: { oid: 'x'.repeat(40), author: 'Ada' } }))
  const back = thereAndBack(rows) as unknown as typeof rows
  expect(back).toStrictEqual(rows)
  expect(new Set(back.map(({ commit }) => commit)).size).toBe(1)
})
