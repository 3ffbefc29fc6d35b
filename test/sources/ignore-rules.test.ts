/** Git itself says what its ignore files mean. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/base/limits.ts'
import { directorySource } from '../../src/sources/directory.ts'
import { addPatterns, enterFolder, isIgnored, NO_RULES, parseIgnoreFile } from '../../src/sources/ignore-rules.ts'
import { temporaryFolder } from './temporary-folder.ts'

const FOLDERS = ['', 'a/', 'b/', 'a/b/', 'a/a/', 'b/a/b/', 'a/b/a/b/', 'ab/', 'a b/', 'ä/']
const NAMES = ['a.y', 'ab.y', 'b.x', 'A.X', '-', '#', '!a', 'a ', ' b', '*', '[a]', 'ä.y', 'x\\y', '^', ']']
const IGNORE_FILES = ['.gitignore', 'a/.gitignore', 'a/b/.gitignore', '.git/info/exclude']

const part = fc.constantFrom(
  ...['a', 'b', 'ab', 'a.y', 'b.x', 'A.X', '-', 'ä', '**', 'a**', '**b', '*', '?', '??', '*.x', 'a*', '*b', '*.*'],
  ...['[ab]', '[!a]*', '[^b].?', '[a-]', '[]a]', '[]-a]', '[[:upper:]]*', '[[:alnum:][:space:]]?', '[x'],
  ...['\\*', '\\a', '\\!a', '\\#', 'a\\ ', 'x\\', 'x\\\\y', '\\[a\\]'],
)
const path = fc
  .array(fc.oneof(part, fc.constantFrom('a', 'b', '**')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
const junk = fc.string({ unit: fc.constantFrom(...'ab*?[]!\\/.^-: x#'), maxLength: 8 })
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '!'),
    fc.constantFrom('', '', '/'),
    fc.oneof({ weight: 4, arbitrary: path }, junk),
    fc.constantFrom('', '', '/'),
    fc.constantFrom('', '', ' ', '\r'),
  )
  .map((parts) => parts.join(''))
  // Known difference: git takes two stars right behind a literal beginning, as in `a**/b`, for any number of folders.
  .filter((text) => !/^!?[^*?[\\]*[^*?[\\/!]\*\*/.test(text))
const ignoreFile = fc.array(line, { maxLength: 5 }).map((lines) => `${lines.join('\n')}\n`)

describe('ignore files', () => {
  test('leave out what git leaves out', () => {
    const folder = temporaryFolder(
      Object.fromEntries(FOLDERS.flatMap((above) => NAMES.map((name) => [above + name, '']))),
    )
    const git = (...words: string[]): string => execFileSync('git', words, { cwd: folder, encoding: 'utf8', env })
    const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
    git('init', '-q')
    const source = directorySource({ paths: ['.'], cwd: folder, ignoreFiles: true })
    fc.assert(
      fc.property(fc.tuple(...IGNORE_FILES.map(() => ignoreFile)), (contents) => {
        IGNORE_FILES.forEach((file, i) => {
          mkdirSync(dirname(join(folder, file)), { recursive: true })
          writeFileSync(join(folder, file), contents[i] ?? '')
        })
        const listed = git('ls-files', '-z', '--others', '--exclude-standard').split('\0').filter(Boolean)
        const walked = [...(source.items() as Iterable<{ path: string }>)].map((item) => item.path)
        expect(walked.sort()).toEqual(listed.sort())
      }),
    )
  })

  test('never take long, however the pattern is built', () => {
    // Regular expressions built from such patterns would not come back.
    const lines = [`${'*a'.repeat(100)}b`, `${'[a]*'.repeat(99)}b`, `${'**/a/'.repeat(20)}b`]
    let rules = addPatterns(NO_RULES, parseIgnoreFile(Buffer.from(lines.join('\n'))), false) ?? NO_RULES
    for (let depth = 0; depth < 500; depth++) rules = enterFolder(rules, 'a')
    expect(isIgnored(rules, `${'a'.repeat(200)}c`, false)).toBe(false)
    expect(isIgnored(rules, 'b', false)).toBe(true)
  })

  test('are refused where their patterns would have more parts than the limit', () => {
    const patterns = parseIgnoreFile(Buffer.from('a/b\n'.repeat(LIMITS.ignoreSegments / 2)))
    const full = addPatterns(NO_RULES, patterns, false)
    expect(full).toBeDefined()
    expect(addPatterns(full ?? NO_RULES, parseIgnoreFile(Buffer.from('c')), false)).toBeUndefined()
  })

  test.each([
    ['any bytes', fc.uint8Array({ maxLength: 400 })],
    [
      'glob signs',
      fc.string({ unit: fc.constantFrom(...'a*?[]:-!\\/\n'), maxLength: 400 }).map((text) => Buffer.from(text)),
    ],
  ])('may hold %s', (_what, bytes) => {
    fc.assert(
      fc.property(bytes, fc.string({ unit: 'binary-ascii', minLength: 1 }), (content, name) => {
        const rules = addPatterns(NO_RULES, parseIgnoreFile(content), true)
        expect(isIgnored(rules ?? NO_RULES, name, true)).toBeTypeOf('boolean')
      }),
    )
  })
})
