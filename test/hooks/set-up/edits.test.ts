/** What set-up puts into files of others, it takes out again, to the byte. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { Failure } from '../../../src/base/failure.ts'
import { gitPlace } from '../../../src/git/safe-git.ts'
import type { GitHook } from '../../../src/hooks/git-hook.ts'
import type { Change } from '../../../src/hooks/set-up/change.ts'
import { husky } from '../../../src/hooks/set-up/husky.ts'
import { lefthook } from '../../../src/hooks/set-up/lefthook.ts'
import type { Manager } from '../../../src/hooks/set-up/manager.ts'
import { preCommit } from '../../../src/hooks/set-up/pre-commit.ts'
import type { Project } from '../../../src/hooks/set-up/project.ts'
import { simpleGitHooks } from '../../../src/hooks/set-up/simple-git-hooks.ts'

const HOOKS: readonly GitHook[] = ['pre-commit', 'commit-msg', 'pre-push']

type Files = Readonly<Record<string, string | undefined>>

function projectWith(files: Files): Project {
  return {
    place: gitPlace('/', process.env),
    root: '/project',
    isBare: false,
    commonDirectory: '/project/.git',
    hooks: { path: '/project/.git/hooks', scope: 'default' },
    read: (path) => files[path],
  }
}

function apply(files: Files, changes: readonly Change[]): Files {
  const after: Record<string, string | undefined> = { ...files }
  for (const change of changes) {
    if (change.kind !== 'write') throw new Error('these only write')
    const path = change.path.replace('/project/', '')
    expect(change.before).toBe(files[path])
    after[path] = change.after
  }
  return Object.fromEntries(Object.entries(after).filter(([, text]) => text !== undefined))
}

/** The files with the hooks in; checks that they come once, and go away without a trace. */
function added(manager: Manager, files: Files): Files {
  const after = apply(files, manager.add(projectWith(files), HOOKS))
  expect(manager.add(projectWith(after), HOOKS)).toEqual([])
  expect(apply(after, manager.remove(projectWith(after)))).toEqual(files)
  return after
}

const anyLines = fc
  .tuple(
    fc.array(
      fc.constantFrom('', 'echo a', '  # b', '#!/bin/sh', '. "$(dirname -- "$0")/_/husky.sh"', 'x\r', '\u00ff', 'EOF'),
    ),
    fc.boolean(),
  )
  .map(([lines, isEnded]) => lines.join('\n') + (isEnded ? '\n' : ''))

describe('husky', () => {
  test('any file comes out as it went in', () => {
    fc.assert(fc.property(anyLines, (text) => void added(husky, { '.husky/pre-commit': text })))
  })

  test('comes before what may end the script, and behind what older versions need', () => {
    const head = '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n'
    const { '.husky/pre-commit': text = '' } = added(husky, { '.husky/pre-commit': `${head}exit 0\n` })
    expect(text.startsWith(`${head}# >>> codemoat\n`)).toBe(true)
    expect(text.endsWith('# <<< codemoat\nexit 0\n')).toBe(true)
  })
})

const run = (text: string, ...path: (string | number)[]): unknown => parseDocument(text).getIn([...path, 'run'])

describe('lefthook', () => {
  test.each([
    ['empty', ''],
    ['comments alone', '# nothing yet\n'],
    ['a document mark', '---\n'],
    ['other hooks', '# ours\ncolors: false\n\npost-merge:\n  commands:\n    a:\n      run: b\n'],
    ['commands', 'pre-commit:\n  parallel: true\n  commands:\n      lint:\n          run: lint\n'],
    ['scripts alone', 'pre-push:\n    scripts:\n        "a.sh":\n            runner: sh\n'],
    ['no line feed at its end', 'pre-commit:\n  commands:\n    lint:\n      run: lint'],
  ])('%s', (_what, text) => {
    const { 'lefthook.yml': after = '' } = added(lefthook, { 'lefthook.yml': text })
    expect(parseDocument(after).errors).toEqual([])
    expect(run(after, 'pre-commit', 'commands', 'codemoat')).toContain('codemoat hook pre-commit')
    expect(run(after, 'commit-msg', 'commands', 'codemoat')).toContain('codemoat hook commit-msg -- {1}')
    expect(run(after, 'pre-push', 'commands', 'codemoat')).toContain('codemoat hook pre-push -- {1} {2}')
    expect(parseDocument(after).getIn(['pre-push', 'commands', 'codemoat', 'use_stdin'])).toBe(true)
  })

  test('jobs', () => {
    const text = 'pre-commit:\n  jobs:\n    - name: lint\n      run: lint\n'
    const { 'lefthook.yml': after = '' } = added(lefthook, { 'lefthook.yml': text })
    expect(run(after, 'pre-commit', 'jobs', 0)).toContain('codemoat hook pre-commit')
    expect(run(after, 'pre-commit', 'jobs', 1)).toBe('lint')
  })

  test.each([
    ['flow style', { 'lefthook.yml': 'pre-commit: { commands: { lint: { run: lint } } }\n' }],
    ['a flow list of jobs', { 'lefthook.yml': 'pre-commit:\n  jobs: [{ run: lint }]\n' }],
    ['not YAML', { 'lefthook.yml': 'a: [\n' }],
    ['TOML', { 'lefthook.toml': '[pre-commit]\n' }],
  ])('%s is left alone, and what to add is said', (_what, files) => {
    expect(lefthook.detect(projectWith(files))).toBe(true)
    expect(() => lefthook.add(projectWith(files), HOOKS)).toThrow(Failure)
  })
})

describe('simple-git-hooks', () => {
  const commandsIn = (text: string): Record<string, string> => {
    const data = JSON.parse(text)
    return data['simple-git-hooks'] ?? data
  }

  test.each([
    ['package.json', '{\n\t"name": "x",\n\t"simple-git-hooks": {\n\t\t"pre-commit": "npx lint"\n\t},\n\t"a": {}\n}'],
    ['package.json', '{"simple-git-hooks":{"pre-push":"a && b","post-merge":"c"}}'],
    ['package.json', '{ "simple-git-hooks": {} }\n'],
    ['.simple-git-hooks.json', '{\n  "pre-commit": ""\n}\n'],
    ['.simple-git-hooks.json', '{ }'],
  ])('%s: %s', (file, text) => {
    const { [file]: after = '' } = added(simpleGitHooks, { [file]: text })
    const commands = commandsIn(after)
    for (const hook of HOOKS) {
      expect(commands[hook]).toContain(`codemoat hook ${hook}`)
      expect(commands[hook]?.endsWith(commandsIn(text)[hook] ?? '')).toBe(true)
    }
  })

  test('a program is left alone, and what to add is said', () => {
    expect(() => simpleGitHooks.add(projectWith({ '.simple-git-hooks.cjs': 'module.exports = {}' }), HOOKS)).toThrow(
      Failure,
    )
  })
})

describe('pre-commit', () => {
  test.each([
    'repos:\n- repo: local\n  hooks: []\n',
    '# ours\ndefault_stages: [pre-commit]\nrepos:\n  # first\n  - repo: local\n    hooks: []',
  ])('%j', (text) => {
    const { '.pre-commit-config.yaml': after = '' } = added(preCommit, { '.pre-commit-config.yaml': text })
    const { repos } = parseDocument(after).toJS()
    expect(repos).toHaveLength(2)
    expect(repos[0].hooks).toEqual([{ id: 'codemoat' }, { id: 'codemoat-commit-msg' }, { id: 'codemoat-pre-push' }])
  })

  test('a list in one line is left alone', () => {
    expect(() => preCommit.add(projectWith({ '.pre-commit-config.yaml': 'repos: []\n' }), HOOKS)).toThrow(Failure)
  })
})
