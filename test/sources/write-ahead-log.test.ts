/** Puts logs into databases: committed changes count, others do not, and no bytes make it fail. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FileImage } from '../../src/sources/file-image.ts'
import { withLog } from '../../src/sources/write-ahead-log.ts'
import { changed, database, withLogFlags, writeLog } from './write-databases.ts'

/** All bytes of a database with its log, asked for in parts that are no pages. */
function merged(database: FileImage, log: Uint8Array): Buffer {
  const image = withLog(database, log)
  const parts: Uint8Array[] = []
  for (let at = 0; at < image.length; at += 1500) parts.push(image.subarray(at, at + 1500))
  return Buffer.concat(parts)
}

const first = await database('CREATE TABLE t (a)', "INSERT INTO t VALUES ('one')")
const second = await changed(first, ["INSERT INTO t VALUES ('two')", 'CREATE TABLE u (b)'])
const third = await changed(second, ["INSERT INTO u VALUES ('three')"])

test('gives the database as its last commit left it', () => {
  expect(merged(withLogFlags(first), writeLog([first, second, third])).equals(third)).toBe(true)
})

test('leaves out what was not committed, and what was not wholly written', () => {
  const open = writeLog([first, second, third], { isLastOpen: true })
  expect(merged(first, open).equals(second)).toBe(true)
  const torn = writeLog([first, second, third])
  expect(merged(first, torn.subarray(0, -1)).equals(second)).toBe(true)
  torn[torn.length - 9]! ^= 1
  expect(merged(first, torn).equals(second)).toBe(true)
})

test('takes off what a commit cut away', () => {
  expect(merged(second, writeLog([second, first])).equals(first)).toBe(true)
})

test('changes nothing for a log that is none, and never what it is given', () => {
  const given = withLogFlags(first)
  const before = Buffer.from(given)
  for (const log of [new Uint8Array(0), Buffer.alloc(100, 7), writeLog([first])])
    expect(merged(given, log).equals(first)).toBe(true)
  expect(before.equals(given)).toBe(true)
})

test('never fails, nor makes a database longer than there are bytes', () => {
  const log = writeLog([first, second, third])
  const edits = fc.array(fc.tuple(fc.nat(log.length - 1), fc.nat(255)), { maxLength: 4 })
  fc.assert(
    fc.property(edits, fc.nat(log.length), (changes, length) => {
      const broken = Buffer.from(log)
      for (const [at, byte] of changes) broken[at] = byte
      expect(merged(first, broken.subarray(0, length)).length).toBeLessThanOrEqual(first.length + log.length)
    }),
    { numRuns: 50 },
  )
})
