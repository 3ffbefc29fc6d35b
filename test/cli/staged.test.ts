/** `codemoat staged`, alone and as the hook of real commits. */
import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { runCli } from '../support/run-cli.ts'
import { createRepository, type TemporaryRepository } from '../support/temporary-repository.ts'

const TOKEN = fillFakes('<github-token:ghp>', 11)

function staged(
  repository: TemporaryRepository,
  ...args: readonly string[]
): { code: number | null; findings: { decision: string; location: { path: string; startLine: number } }[] } {
  const { code, stdout } = runCli(['staged', '--format', 'json', ...args], { cwd: repository.folder })
  return { code, findings: JSON.parse(stdout).findings }
}

function commitWithHook(
  repository: TemporaryRepository,
  ...args: readonly string[]
): { status: number | null; output: string } {
  const hook = repository.write(
    '.git/hooks/pre-commit',
    `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.cjs')}" staged\n`,
  )
  chmodSync(hook, 0o755)
  const result = spawnSync('git', ['commit', '-m', 'a change', ...args], {
    cwd: repository.folder,
    env: repository.environment,
    encoding: 'utf8',
  })
  return { status: result.status, output: result.stdout + result.stderr }
}

describe('codemoat staged', () => {
  test('sees the index, not the working tree', () => {
    const repository = createRepository()
    repository.write('a.env', `T=${TOKEN}\n`)
    expect(staged(repository)).toEqual({ code: 0, findings: [] })
    repository.git('add', '.')
    repository.write('a.env', 'T=\n')
    const { code, findings } = staged(repository)
    expect(code).toBe(1)
    expect(findings).toMatchObject([{ decision: 'block', location: { path: 'a.env', startLine: 1 } }])
  })

  test('does not make the committer answer for lines that were there', () => {
    const repository = createRepository()
    repository.write('a.env', `T=${TOKEN}\nA=1\n`)
    repository.git('add', '.')
    repository.git('commit', '-m', 'before')
    repository.write('a.env', `T=${TOKEN}\nA=2\n`)
    repository.git('add', '.')
    expect(staged(repository)).toMatchObject({ code: 0, findings: [{ decision: 'allow' }] })
  })

  test('explains where there is no repository', () => {
    const { code, stderr } = runCli(['staged'], { cwd: '/' })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^codemoat: [^\n]*repository[^\n]*\n {2}try /m)
  })

  test('takes the options that a scan takes, and leaves wrong ones to be explained', () => {
    const repository = createRepository()
    repository.write('a.env', `T=${TOKEN}\n`)
    repository.git('add', '.')
    expect(staged(repository, '--fail-on', 'none').code).toBe(0)
    expect(staged(repository, '--rules', 'stripe-*').findings).toEqual([])
    expect(runCli(['staged', '--nonsense'], { cwd: repository.folder })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nonsense'),
    })
  })
})

describe('as a hook', () => {
  test('a commit with a secret is stopped, and one without it passes', () => {
    const repository = createRepository()
    repository.write('a.env', `T=${TOKEN}\n`)
    repository.git('add', '.')
    const stopped = commitWithHook(repository)
    expect(stopped.status).not.toBe(0)
    expect(stopped.output).toContain('github-personal-access-token')
    expect(stopped.output).not.toContain(TOKEN)
    repository.write('a.env', 'T=\n')
    repository.git('add', '.')
    expect(commitWithHook(repository).status).toBe(0)
  })

  test('commit -a and partial commits are judged by what they record', () => {
    const repository = createRepository()
    repository.write('a.txt', 'a\n')
    repository.write('b.txt', 'b\n')
    repository.git('add', '.')
    repository.git('commit', '-m', 'before')
    repository.write('a.txt', `T=${TOKEN}\n`)
    repository.write('b.txt', 'c\n')
    expect(commitWithHook(repository, 'b.txt').status).toBe(0)
    expect(commitWithHook(repository, '-a').status).not.toBe(0)
  })
})
