/** Git itself says what its ignore files mean. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/base/limits.ts'
import { directorySource } from '../../src/sources/directory.ts'
import { addPatterns, enterFolder, type IgnoreRules, isIgnored, NO_RULES } from '../../src/sources/ignore-rules.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const FOLDERS = ['', 'a/', 'b/', 'a/b/', 'a/a/', 'b/a/b/', 'a/b/a/b/', 'ab/', 'a b/', 'ä/']
const NAMES = ['a.y', 'ab.y', 'b.x', 'A.X', '-', '#', '!a', 'a ', ' b', '*', '[a]', 'ä.y', 'x\\y', '^', ']']
const IGNORE_FILES = ['.gitignore', 'a/.gitignore', 'a/b/.gitignore', '.git/info/exclude']

function added(text: string | Uint8Array, rules: IgnoreRules = NO_RULES): ReturnType<typeof addPatterns> {
  return addPatterns(rules, { bytes: Buffer.from(text as string), own: false })
}

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
  // Known differences: git takes two stars right behind a literal beginning, as in `a**/b`, and two stars beside a quoted
  // slash, for any number of folders.
  .filter((text) => !/^!?[^*?[\\]*[^*?[\\/!]\*\*/.test(text) && !/\*\*\\\/|\\\/\*\*/.test(text))
  // What is refused because it could take long leaves nothing out.
  .filter((text) => added(text).problem === undefined)
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

  test('leave nothing out with the patterns that could take long, and those are said', () => {
    const star = '*'.repeat(2)
    const complex = [
      `/x/${`${star}/a/`.repeat(7)}b`,
      `${star}/a`.repeat(LIMITS.ignoreStars + 1),
      `${'*[+-9]'.repeat(LIMITS.ignoreStars + 1)}`,
      'a'.repeat(LIMITS.ignorePatternBytes + 1),
    ]
    for (const pattern of complex) {
      const { rules, problem } = added(`# first\nb\n${pattern}\nc\n`)
      expect(problem).toBe('line 3: pattern too complex, it leaves nothing out')
      expect(['a', 'b', 'c'].map((name) => isIgnored(rules, name, false))).toEqual([false, true, true])
    }
    const fine = [`${star}/a`.repeat(LIMITS.ignoreStars), '*a'.repeat(100), `#${star}/a`.repeat(9), '[ab]*[cd]*']
    for (const pattern of fine) expect(added(pattern)).not.toHaveProperty('problem')
  })

  test('are refused where they weigh more than the limit, all files together', () => {
    const full = added('a/b\n'.repeat(LIMITS.ignoreWeight))
    expect(full.problem).toBeUndefined()
    expect(added('c', full.rules)).toEqual({ rules: full.rules, problem: 'too many patterns: they leave nothing out' })
    expect(added('**/a\n'.repeat(LIMITS.ignoreWeight / 10)).problem).toBeUndefined()
    expect(added('**/a\n'.repeat(LIMITS.ignoreWeight / 10 + 1)).problem).toBeDefined()
  })

  test('answer the same after more questions than answers are kept', () => {
    const { rules } = added('*.log\n')
    for (let i = 0; i < LIMITS.ignoreMemory + 10; i++) isIgnored(rules, `${i}`, false)
    expect([isIgnored(rules, 'a.log', false), isIgnored(rules, 'a', false)]).toEqual([true, false])
  })

  test.each([
    ['any bytes', fc.uint8Array({ maxLength: 400 })],
    [
      'glob signs',
      fc.string({ unit: fc.constantFrom(...'ab*?[]:-!\\/\n'), maxLength: 400 }).map((text) => Buffer.from(text)),
    ],
  ])('may hold %s', (_what, bytes) => {
    const name = fc.string({ unit: fc.constantFrom(...'ab*?[]:-!\\ \u0080'), minLength: 1 })
    fc.assert(
      fc.property(bytes, fc.array(name, { minLength: 1, maxLength: 4 }), (content, names) => {
        let { rules } = added(content)
        for (const folder of names) {
          expect(isIgnored(rules, folder, false)).toBeTypeOf('boolean')
          rules = enterFolder(rules, folder)
        }
      }),
    )
  })
})
