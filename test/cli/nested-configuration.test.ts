/** Configurations of folders in a monorepo: which of them count, for which files, and what is said about it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { secretLine } from '../support/fake-secret.ts'
import { runCli } from '../support/run-cli.ts'
import { createRepository, type TemporaryRepository } from '../support/temporary-repository.ts'

const ALLOW = 'allow:\n  - { paths: ["test/**"], reason: made up }\n'

/** A monorepo with a secret in each of these files, all of it staged. */
function monorepo(files: Readonly<Record<string, string>>, ...secrets: readonly string[]): TemporaryRepository {
  const repository = createRepository()
  for (const [path, text] of Object.entries(files)) repository.write(path, text)
  for (const [index, path] of secrets.entries()) repository.write(path, `${secretLine(index + 1)}\n`)
  repository.git('add', '-A')
  return repository
}

function decisions({ folder }: TemporaryRepository, ...command: readonly string[]): Record<string, string> {
  const { stdout } = runCli([...command, '--format', 'json'], { cwd: folder })
  const { findings } = JSON.parse(stdout) as { findings: { location: { path: string }; decision: string }[] }
  return Object.fromEntries(findings.map(({ location, decision }) => [location.path, decision]))
}

describe.each([['scan'], ['staged']])('a configuration in a folder, in `codemoat %s`', (command) => {
  test('counts for the files below it, and the nearest one first', () => {
    const repository = monorepo(
      { 'packages/web/.codemoat.yaml': `failOn: none\n${ALLOW}`, 'packages/web/core/.codemoat.yaml': 'failOn: low\n' },
      'packages/web/a.txt',
      'packages/web/core/a.txt',
      'packages/web/test/a.txt',
      'packages/api/test/a.txt',
      'test/a.txt',
    )
    expect(decisions(repository, command)).toEqual({
      'packages/web/a.txt': 'warn',
      'packages/web/core/a.txt': 'block',
      'packages/web/test/a.txt': 'allow',
      'packages/api/test/a.txt': 'block',
      'test/a.txt': 'block',
    })
  })

  test('does not count where it came along with code of others, or git does not track it', () => {
    const off = { '.codemoat.yaml': 'failOn: none\n' }
    const folders = ['node_modules/x', 'vendor/x', 'lib/third_party/x', 'ignored']
    const files = Object.fromEntries(folders.map((folder) => [`${folder}/.codemoat.yaml`, off['.codemoat.yaml']]))
    const repository = monorepo(
      { ...files, '.gitignore': 'ignored/.codemoat.yaml\n' },
      ...folders.map((f) => `${f}/a.txt`),
    )
    repository.git('add', '-f', ...folders.map((folder) => `${folder}/a.txt`), 'node_modules', 'vendor')
    const paths = command === 'scan' ? ['--no-ignore'] : []
    expect(decisions(repository, command, ...paths)).toEqual(
      Object.fromEntries(folders.map((folder) => [`${folder}/a.txt`, 'block'])),
    )
  })

  test('stays above the policy of the organisation', () => {
    const repository = monorepo({ 'web/.codemoat.yaml': `failOn: none\n${ALLOW}` }, 'web/test/a.txt')
    const policy = repository.write('../org.yaml', 'failOn: medium\nallowances: { others: refuse }\n')
    expect(decisions(repository, command, '--policy', policy)).toEqual({ 'web/test/a.txt': 'block' })
  })
})

test('the configuration of a submodule does not count for the repository that holds it', () => {
  const inner = monorepo({ '.codemoat.yaml': 'failOn: none\n' }, 'a.txt')
  inner.git('commit', '-qm', 'one')
  const outer = monorepo({ 'b.txt': 'x\n' })
  outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'sub')
  expect(decisions(outer, 'scan')).toEqual({ 'sub/a.txt': 'block' })
})

test('a history is judged by the configurations of today', () => {
  const repository = monorepo({ 'web/.codemoat.yaml': ALLOW }, 'web/test/a.txt', 'api/test/a.txt')
  repository.git('commit', '-qm', 'one')
  expect(decisions(repository, 'history')).toEqual({ 'web/test/a.txt': 'allow', 'api/test/a.txt': 'block' })
})

describe('what is said of it', () => {
  test('the report names them, `config show` their values, `config check` their files', () => {
    const repository = monorepo({ 'web/.codemoat.yaml': 'failOn: none\n', 'api/.codemoat.yaml': ALLOW }, 'web/a.txt')
    const { stdout } = runCli(['scan'], { cwd: repository.folder })
    expect(stdout).toContain('In the configuration:\n  folders with one of their own: api, web\n')
    const shown = runCli(['config', 'show', '--origin'], { cwd: repository.folder }).stdout
    expect(shown).toMatch(/\nfor web\/:\nfailOn {2}none {2}web\/\.codemoat\.yaml:1\n/)
    const checked = runCli(['config', 'check'], { cwd: repository.folder })
    expect(checked).toMatchObject({ code: 0, stdout: 'ok: api/.codemoat.yaml\nok: web/.codemoat.yaml\n' })
  })

  test('a mistake in one is found where it is', () => {
    const repository = monorepo({ 'web/.codemoat.yaml': 'failOn: hig\n' }, 'web/a.txt')
    for (const command of ['config check', 'scan', 'staged']) {
      const { code, stderr } = runCli(command.split(' '), { cwd: repository.folder })
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('web/.codemoat.yaml:1:1') })
    }
  })

  test('one that does not count is named where somebody works beside it', () => {
    const repository = monorepo({}, 'web/a.txt')
    const file = repository.write('web/.codemoat.yaml', 'failOn: none\n')
    const call = { cwd: join(repository.folder, 'web') }
    expect(runCli(['scan'], call)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('web/.codemoat.yaml has no effect: only what git tracks, and is not vendored'),
    })
    repository.git('add', file)
    expect(runCli(['scan'], call).code).toBe(0)
    rmSync(file)
    expect(runCli(['scan'], call).code).toBe(1)
  })

  test('where one file is named, it is the only one', () => {
    const repository = monorepo({ 'web/.codemoat.yaml': 'failOn: none\n', 'strict.yaml': 'failOn: low\n' }, 'web/a.txt')
    expect(runCli(['scan', '--config', 'strict.yaml'], { cwd: repository.folder }).code).toBe(1)
  })
})

test('an assistant that reads a file is judged by the configuration of its folder', () => {
  const repository = monorepo({ 'web/.codemoat.yaml': ALLOW }, 'web/test/a.txt', 'api/test/a.txt')
  const read = (path: string): string => {
    const payload = {
      session_id: 's',
      transcript_path: '/tmp/t.jsonl',
      cwd: repository.folder,
      hook_event_name: 'PreToolUse',
      tool_name: 'Read',
      tool_input: { file_path: join(repository.folder, path) },
    }
    const state = join(repository.folder, '../state')
    const call = { cwd: repository.folder, input: JSON.stringify(payload), env: { XDG_STATE_HOME: state } }
    return runCli(['hook', 'ai'], call).stdout
  }
  expect(read('api/test/a.txt')).toContain('"deny"')
  expect(read('web/test/a.txt')).toBe('{}\n')
})
