import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Passage } from '../../../src/base/passage.ts'
import { readBlob } from '../../../src/readers/index.ts'
import { plant, scanText } from '../../support/planted.ts'
import { createRepository } from '../../support/temporary-repository.ts'

const read = (text: string): Passage[] => [
  ...readBlob({ bytes: Buffer.from(text), origin: { path: 'a.patch' } }, () => expect.fail('nothing is left out')),
]
const textOf = ({ bytes }: Passage): string => Buffer.from(bytes).toString('utf8')
const members = (text: string): Passage[] => read(text).filter(({ context }) => context.embeddedPath !== undefined)

const SECRETS = { added: plant(1), removed: plant(2), message: plant(3), renamed: plant(4), quoted: plant(5) }
const PATHS = ['a/deep/new.ts', 'added.sql', 'gone.ts', 'räume/mit blank.ts', 'with blank.ts']

/** A commit that renames, takes away, puts in and quotes, as git prints it. */
function printed(args: readonly string[]): string {
  const { git, write, folder } = createRepository()
  const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}\n`).join('')
  write('gone.ts', `const token = '${SECRETS.removed}'\n`)
  write('a/deep/old.ts', lines(30))
  write('with blank.ts', lines(40))
  git('add', '-A')
  git('commit', '-qm', 'Begin')
  rmSync(join(folder, 'gone.ts'))
  rmSync(join(folder, 'a/deep/old.ts'))
  write('a/deep/new.ts', lines(30).replace('line 4\n', `const token = '${SECRETS.renamed}'\n`))
  write('with blank.ts', lines(40).replace('line 3\n', `export TOKEN=${SECRETS.added}\n`).replace('line 30\n', ''))
  write('räume/mit blank.ts', `const token = '${SECRETS.quoted}'`)
  // Put in, these lines look like the headers of a file.
  write('added.sql', '-- a/one\n++ b/two\n@@ -1 +1 @@\ndiff --git a/x b/x\n')
  git('add', '-A')
  git('commit', '-qm', `Go on\n\nWith ${SECRETS.message}`)
  return git(...args)
}

test.each([
  ['git diff', ['diff', '-M', 'HEAD~1', 'HEAD']],
  ['git show', ['show', '-M', 'HEAD']],
  ['git log -p', ['log', '-p', '-M', '-1']],
  ['git format-patch', ['format-patch', '--stdout', '-M', '-1']],
])('%s', (name, args) => {
  const text = printed(args)
  expect(new Set(read(text).map(({ context }) => context.format))).toEqual(new Set(['git-diff']))
  expect(
    members(text)
      .map(({ context }) => context.embeddedPath)
      .sort(),
  ).toEqual(PATHS)
  const { findings } = scanText(text)
  const placeOf = (secret: string): (string | undefined)[] =>
    findings.filter(({ secret: one }) => one?.value === secret).map(({ context }) => context?.embeddedPath)
  expect(placeOf(SECRETS.added)).toEqual(['with blank.ts'])
  expect(placeOf(SECRETS.removed)).toEqual(['gone.ts'])
  expect(placeOf(SECRETS.renamed)).toEqual(['a/deep/new.ts'])
  expect(placeOf(SECRETS.quoted)).toEqual(['räume/mit blank.ts'])
  expect(placeOf(SECRETS.message)).toEqual(name === 'git diff' ? [] : [undefined])
})

test('what other programs print', () => {
  const text = '--- old/a.c\t2026-01-02 03:04:05\n+++ new/a.c\t2026-01-02 03:04:06\n@@ -1 +1 @@\n-int a;\n+int b;\n'
  expect(members(text).map((member) => [member.context.embeddedPath, textOf(member)])).toEqual([['new/a.c', text]])
})

test('wrong numbers in a hunk cost no file', () => {
  const file = (name: string, sizes: string): string =>
    `diff --git a/${name} b/${name}\n--- a/${name}\n+++ b/${name}\n@@ ${sizes} @@\n a\n-b\n+c\n`
  for (const sizes of ['-1,999999 +1,999999', '-1,0 +1,0', '-1 +1', '-x +y', '-1,99999999999 +1'])
    expect(members(file('one', sizes) + file('two', sizes)).map(({ context }) => context.embeddedPath)).toEqual([
      'one',
      'two',
    ])
})

test('any lines are read, each once', () => {
  const line = fc.constantFrom(
    'diff --git a/x b/x',
    '--- a/x',
    '+++ b/x',
    '+++ /dev/null',
    '@@ -1,3 +1,3 @@ f()',
    '@@ -0,0 +1 @@',
    '+a',
    '-b',
    ' c',
    '',
    '-- ',
    '\\ No newline at end of file',
    'rename to y',
    'From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const text = ['diff --git a/first b/first', ...lines].join('\n')
      expect(read(text).map(textOf).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    }),
    { numRuns: 300 },
  )
})
