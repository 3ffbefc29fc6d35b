import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commandsFor } from '../../../page/model/commands.ts'
import type { Finding } from '../../../src/base/finding.ts'
import { hostileText, sampleFinding } from '../../reports/samples.ts'

const past = (fields: Partial<NonNullable<Finding['history']>> = {}): Partial<Finding> => ({
  history: {
    introduced: { oid: 'a'.repeat(40), author: 'Ada', date: '', subject: '' },
    state: 'removed',
    places: [{ path: 'old/a b.txt', oid: 'b'.repeat(40) }],
    objects: 1,
    ...fields,
  },
})

const commandsOf = (finding: Finding, source: string): string[] =>
  commandsFor(finding, source).map(({ command }) => command)

describe('commands', () => {
  test('of a file: open it, scan it again, accept it', () => {
    expect(commandsOf(sampleFinding({ id: '9f2c11aa03de', path: 'src/a.ts', line: 7 }), 'directory')).toEqual([
      `"\${EDITOR:-vi}" +7 src/a.ts`,
      'codemoat scan src/a.ts',
      "codemoat baseline accept 9f2c11aa03de --reason 'why it is no leak'",
    ])
  })

  test('of the past: see the commit, take the file out under every name that it had', () => {
    expect(commandsOf(sampleFinding({ path: 'a.txt', ...past() }), 'history')).toEqual([
      'git show aaaaaaaaaaaa -- a.txt',
      "git filter-repo --sensitive-data-removal --invert-paths --path a.txt --path 'old/a b.txt'",
    ])
  })

  test('of what no branch leads to: have git forget it', () => {
    const [, forget] = commandsOf(sampleFinding(past({ state: 'unreachable' })), 'history')
    expect(forget).toMatch(/^git reflog expire .* && git gc --prune=now$/)
  })

  test('of nothing that is a file, or cannot be seen whole, there are none', () => {
    for (const path of ['<stdin>', 'a.zip!b/c.txt', '\u202etxt.exe', 'a\nb', '']) {
      expect(commandsOf(sampleFinding({ path }), 'directory')).toEqual([])
    }
  })

  test('a path stays one word, and no option, in a shell', () => {
    const path = fc.oneof(
      hostileText,
      fc.constantFrom('$(id)', '`id`', "'; id; '", '--config=x', '-rf', 'a b', '"$HOME"', 'a&b', '*', '~'),
    )
    const words = (command: string): string[] =>
      execFileSync('sh', ['-c', `printf '%s\\n' ${command.replace('codemoat scan ', '')}`], { encoding: 'utf8' })
        .replace(/\n$/, '')
        .split('\n')
    fc.assert(
      fc.property(path, (given) => {
        const command = commandsOf(sampleFinding({ path: given }), 'directory').find((one) =>
          one.startsWith('codemoat scan'),
        )
        if (command === undefined) return
        expect(words(command)).toEqual([given.startsWith('-') ? `./${given}` : given])
      }),
      { numRuns: 60 },
    )
  })
})
