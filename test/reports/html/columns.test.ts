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
