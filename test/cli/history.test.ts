/** `codemoat history` and `codemoat commits` as a user runs them, on several threads too. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { createHistory } from '../support/random-history.ts'
import type { TemporaryRepository } from '../support/temporary-repository.ts'

const CLI = resolve('dist/cli.cjs')

const TOKENS = [1, 2, 3].map((seed) => fillFakes('<github-token:ghp>', seed))

function codemoat(
  repository: TemporaryRepository,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: repository.folder,
    env: repository.environment,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function small(): TemporaryRepository {
  return createHistory([
    { message: 'Start', files: { 'a.ts': 'let a\n' } },
    { message: 'Add a key', files: { 'a.ts': `const key = "${TOKENS[0]}"\n` } },
    { message: 'Remove it', files: { 'a.ts': 'let a\n' } },
  ])
}

test('says who brought a secret and who took it away, and does not show it', () => {
  const { status, stdout } = codemoat(small(), 'history')
  expect(status).toBe(1)
  expect(stdout).toMatch(/since +[0-9a-f]{12} 2020-09-13 Ada: Add a key/)
  expect(stdout).toMatch(/now +removed by [0-9a-f]{12} 2020-09-13 Ada: Remove it/)
  expect(stdout).not.toContain(TOKENS[0])
})

test('a range of commits', () => {
  const repository = small()
  expect(codemoat(repository, 'commits', 'main~2..main~1').status).toBe(1)
  expect(codemoat(repository, 'commits', 'main~1..main').status).toBe(0)
  expect(codemoat(repository, 'commits', '--', '--output=x')).toMatchObject({ status: 2 })
})

test('an address is cloned for the time of the audit', () => {
  const repository = small()
  const { status, stdout } = codemoat(repository, 'history', `file://${repository.folder}`, '--format', 'json')
  expect(status).toBe(1)
  expect(JSON.parse(stdout).findings[0].history.introduced.subject).toBe('Add a key')
  const wrong = codemoat(repository, 'history', 'file:///no/such/repository')
  expect(wrong).toMatchObject({ status: 2, stdout: '' })
  expect(wrong.stderr).toContain('cannot be cloned')
})

test('on several threads the same is found as on one', () => {
  const line = (file: number, version: number): string => `${file} ${version} ${'lorem ipsum '.repeat(20)}\n`
  const files = (version: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 60 }, (_, file) => {
        const text = Array.from({ length: 400 }, (__, at) => line(file * at, at === version * 50 ? version : 0)).join(
          '',
        )
        return [`${file}.txt`, file % 20 === 0 ? `${text}key = "${TOKENS[file / 20]}"\n` : text]
      }),
    )
  const repository = createHistory([0, 1, 2].map((version) => ({ message: `v${version}`, files: files(version) })))
  repository.git('repack', '-adfq')
  const [one, several] = ['1', '3'].map((jobs) => {
    const { stdout } = codemoat(repository, 'history', '--format', 'json', '--jobs', jobs)
    const { findings, coverage } = JSON.parse(stdout)
    return { findings, coverage }
  })
  expect(several).toEqual(one)
  expect(one?.findings.map((finding: { history: { objects: number } }) => finding.history.objects)).toEqual([3, 3, 3])
})
