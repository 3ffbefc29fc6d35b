/** The lines that git says are new, against the definition of new; and every name that an index can hold. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LineRange } from '../../src/base/passage.ts'
import { gitPlace } from '../../src/git/safe-git.ts'
import { compareStaged, type StagedChange } from '../../src/git/staged-changes.ts'
import { createRepository, type TemporaryRepository } from '../support/temporary-repository.ts'

function changesOf(repository: TemporaryRepository): Promise<readonly StagedChange[]> {
  return compareStaged(gitPlace(repository.folder, repository.environment)).changes
}

/** Lines with their ends, as git compares them: the last one may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0
  for (const line of whole) if (line === part[found]) found++
  return found === part.length
}

function isIn(ranges: readonly LineRange[], line: number): boolean {
  return ranges.some(({ first, last }) => first <= line && line <= last)
}

const line = fc.constantFrom(
  'a',
  'b',
  'c',
  '',
  ' ',
  '\xff',
  'a\r',
  '+++ b/x',
  '--- a/x',
  '@@ -1 +1 @@',
  '@@ -0,0 +1,99 @@ x',
  'diff --git a/x b/x',
  ':100644 100644 1 2 M\tx',
  `index ${'1'.repeat(40)}..${'2'.repeat(40)} 100644`,
  '\\ No newline at end of file',
  '* Unmerged path x',
)
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
  .map(([lines, ends]) => lines.join('\n') + (ends && lines.length > 0 ? '\n' : ''))

/** The second text is the first with some edits, or another one altogether. */
const edited = fc.oneof(
  fc.tuple(text, text),
  fc
    .tuple(text, fc.array(fc.tuple(fc.nat(30), fc.nat(3), fc.array(line, { maxLength: 3 })), { maxLength: 4 }))
    .map(([old, edits]): [string, string] => {
      const lines = old.split('\n')
      for (const [at, gone, fresh] of edits) lines.splice(at, gone, ...fresh)
      return [old, lines.join('\n')]
    }),
)

test('without its new lines, a file is part of what it was, line by line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edited, { minLength: 20, maxLength: 20 }), async (files) => {
      const repository = createRepository()
      const paths = files.map((_, index) => `${index}.txt`)
      files.forEach(([old], index) => {
        repository.write(paths[index] ?? '', Buffer.from(old, 'latin1'))
      })
      repository.git('add', '.')
      repository.git('commit', '--quiet', '--message=first')
      files.forEach(([, fresh], index) => {
        repository.write(paths[index] ?? '', Buffer.from(fresh, 'latin1'))
      })
      repository.git('add', '.')
      const changes = await changesOf(repository)
      expect(changes.map((change) => change.path).toSorted()).toEqual(
        paths.filter((_, index) => files[index]?.[0] !== files[index]?.[1]).toSorted(),
      )
      const counts = new Map(
        linesOf(repository.git('diff', '--cached', '--numstat', '--diff-algorithm=myers')).map((row) => {
          const [added = '', , path = ''] = row.trimEnd().split('\t')
          return [path, Number(added)]
        }),
      )
      for (const { path, addedLines = [] } of changes) {
        const [old = '', fresh = ''] = files[paths.indexOf(path)] ?? []
        const rest = linesOf(fresh).filter((_, index) => !isIn(addedLines, index + 1))
        expect(isSubsequence(rest, linesOf(old))).toBe(true)
        expect(linesOf(fresh).length - rest.length).toBe(counts.get(path))
      }
    }),
    { numRuns: 8 },
  )
})

test('every name that an index can hold', async () => {
  const byte = fc.integer({ min: 1, max: 255 }).filter((value) => value !== 0x2f)
  const names = fc.uniqueArray(
    fc.oneof(
      fc.array(byte, { minLength: 1, maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((name) => Buffer.from(name)),
    ),
    { minLength: 50, maxLength: 200, selector: (name) => name.toString('latin1') },
  )
  const repository = createRepository()
  const oid = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
  await fc.assert(
    fc.asyncProperty(names, async (all) => {
      const input = Buffer.concat(all.flatMap((bytes) => [Buffer.from(`100644 ${oid}\t`), bytes, Buffer.from([0])]))
      const options = { cwd: repository.folder, env: repository.environment, input, stdio: 'pipe' } as const
      execFileSync('git', ['read-tree', '--empty'], { ...options, input: '' })
      execFileSync('git', ['update-index', '-z', '--index-info'], options)
      const listed = execFileSync('git', ['ls-files', '-z'], { ...options, input: '' })
      const expected = listed.toString('latin1').split('\0').slice(0, -1)
      expect((await changesOf(repository)).map((change) => change.path)).toEqual(expected.map(shown))
    }),
    { numRuns: 10 },
  )
})

/** A name as it is shown, from its bytes. */
function shown(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1')
  const text = bytes.toString('utf8')
  if (Buffer.from(text).equals(bytes)) return text
  return latin1.replace(/[\x80-\xff]/g, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`)
}
