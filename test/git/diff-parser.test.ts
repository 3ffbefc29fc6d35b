/** The reader of git's diff, on what git prints and on what it never would. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDiffParser, type Diff } from '../../src/git/diff-parser.ts'

const OLD = '1'.repeat(40)
const NEW = '2'.repeat(40)
const ENTRY = `:100644 100755 ${OLD} ${NEW} M\tfolder/a.txt\n`
const HEADER = `diff --git a/folder/a.txt b/folder/a.txt\nold mode 100644\nnew mode 100755\nindex ${OLD}..${NEW}\n`

function parse(...chunks: readonly (string | Uint8Array)[]): Diff {
  const parser = createDiffParser()
  for (const chunk of chunks) parser.push(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk)
  return parser.end()
}

function linesOf(diff: Diff): unknown {
  return diff.entries.map((entry) => diff.addedLines(entry))
}

const PATCH = [
  ENTRY,
  `:000000 120000 ${'0'.repeat(40)} ${NEW} A\t"with \\"quotes\\" and \\303\\274"\n`,
  `:100644 100644 ${OLD} ${NEW} R086\told\tnew\n`,
  '\n',
  HEADER,
  '--- a/folder/a.txt\n+++ b/folder/a.txt\n',
  '@@ -1 +1,2 @@ @@ -1 +7,9 @@\n-\\ No newline at end of file\n\\ No newline at end of file\n+@@ -1 +5,5 @@\n+\xff\r\n',
  '@@ -9,2 +9,0 @@\n--- gone\n-:gone\n',
  '@@ -20,0 +21 @@\n+diff --git a/x b/x\n\\ No newline at end of file\n',
].join('')

test('entries and lines', () => {
  const diff = parse(PATCH)
  expect(diff.entries).toEqual([
    { status: 'M', mode: '100755', oldOid: OLD, oid: NEW, path: 'folder/a.txt' },
    { status: 'A', mode: '120000', oldOid: '0'.repeat(40), oid: NEW, path: 'with "quotes" and ü' },
    { status: 'R', mode: '100644', oldOid: OLD, oid: NEW, path: 'new' },
  ])
  const lines = [
    { first: 1, last: 2 },
    { first: 21, last: 21 },
  ]
  expect(linesOf(diff)).toEqual([lines, undefined, lines])
})

test('the same, however the bytes arrive', () => {
  const bytes = Buffer.from(PATCH, 'latin1')
  const whole = parse(PATCH)
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 40 }), (cuts) => {
      const ends = [...cuts.toSorted((a, b) => a - b), bytes.length]
      const chunks = ends.map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end))
      const diff = parse(...chunks)
      expect(diff.entries).toEqual(whole.entries)
      expect(linesOf(diff)).toEqual(linesOf(whole))
    }),
  )
  const one = parse(...Array.from(bytes, (byte) => Uint8Array.of(byte)))
  expect(linesOf(one)).toEqual(linesOf(whole))
})

test('two entries with the same contents have the same lines', () => {
  const section = `${HEADER}@@ -3 +3 @@\n-x\n+y\n@@ -8 +8 @@\n-x\n+y\n`
  const diff = parse(ENTRY, ENTRY.replace('a.txt', 'b.txt'), '\n', section, section)
  const lines = [
    { first: 3, last: 3 },
    { first: 8, last: 8 },
  ]
  expect(linesOf(diff)).toEqual([lines, lines])
})

test('the patch matters where an entry had other content before', () => {
  const isThrough = (...chunks: readonly string[]): boolean => {
    const parser = createDiffParser()
    for (const chunk of chunks) parser.push(Buffer.from(chunk))
    return parser.isThrough()
  }
  const added = `:000000 100644 ${'0'.repeat(40)} ${NEW} A\ta\n`
  const moved = `:100644 100644 ${OLD} ${OLD} R100\ta\tb\n`
  const retyped = `:100644 120000 ${OLD} ${NEW} T\ta\n`
  expect(isThrough(added, moved, retyped)).toBe(false)
  expect(isThrough(added, moved, retyped, '\n')).toBe(true)
  expect(isThrough(added, ENTRY, '\n')).toBe(false)
})

test('binary contents have no lines', () => {
  expect(linesOf(parse(ENTRY, '\n', HEADER, 'Binary files a/x and b/x differ\n'))).toEqual([undefined])
})

test('no line is believed of a patch that is not what it should be', () => {
  const hunk = '@@ -1 +1 @@\n-x\n+y\n'
  expect(linesOf(parse(ENTRY, '\n', HEADER, hunk))).toEqual([[{ first: 1, last: 1 }]])
  expect(linesOf(parse(ENTRY, '\n', HEADER, '@@ -1 +1,3 @@\n-x\n+y\n', HEADER, hunk))).toEqual([undefined])
  expect(linesOf(parse(ENTRY, ENTRY.replace(' M\t', ' U\t'), '\n', HEADER, hunk))).toEqual([undefined, undefined])
})

test('any bytes: an answer, or a bug that says so', () => {
  const line = fc.oneof(fc.constantFrom(ENTRY, HEADER, '@@ -1 +1 @@\n', '-x\n', '+y\n', '\n', ':\n'), fc.string())
  fc.assert(
    fc.property(fc.array(line), (chunks) => {
      try {
        parse(...chunks)
      } catch (error) {
        expect(String(error)).toContain('assertion failed: git prints raw entries as it documents')
      }
    }),
  )
})
