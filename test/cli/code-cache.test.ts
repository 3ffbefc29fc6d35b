/** The cache of compiled code: seen from outside, it may only make things faster. */
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const isPosix = process.platform !== 'win32'

function scan(caches: string, env: Readonly<Record<string, string>> = {}): CliResult {
  const input = `token = ${fillFakes('<github-token:ghp>', 5)}\n`
  const result = runCli(['scan', '-', '--format', 'jsonl'], {
    input,
    env: { XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, ...env },
  })
  expect(result.code).toBe(1)
  expect(result.stderr).toBe('')
  return result
}

function filesOf(caches: string): string[] {
  const folder = join(caches, 'codemoat', 'code')
  return readdirSync(folder).map((name) => join(folder, name))
}

describe.skipIf(process.platform === 'darwin')('compiled code', () => {
  test('is kept for its user alone, and changes nothing', () => {
    const caches = temporaryFolder()
    const first = scan(caches)
    const files = filesOf(caches)
    expect(files.length).toBeGreaterThan(0)
    if (isPosix) for (const file of files) expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(scan(caches).stdout).toBe(first.stdout)
    expect(filesOf(caches)).toEqual(files)
  })

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (kept: Buffer) => kept.subarray(0, kept.length >> 1)],
    ['flipped in one bit', (kept: Buffer) => kept.map((byte, at) => (at === kept.length >> 1 ? byte ^ 4 : byte))],
    ['something else', () => Buffer.from('console.log("code")')],
  ])('that is %s is compiled again', (_, spoil) => {
    const caches = temporaryFolder()
    const { stdout } = scan(caches)
    for (const file of filesOf(caches)) writeFileSync(file, spoil(readFileSync(file)))
    expect(scan(caches).stdout).toBe(stdout)
    expect(scan(caches).stdout).toBe(stdout)
  })

  test.runIf(isPosix)('is not taken from where others can write', () => {
    const caches = temporaryFolder()
    scan(caches)
    for (const file of filesOf(caches)) writeFileSync(file, 'not ours')
    chmodSync(join(caches, 'codemoat', 'code'), 0o777)
    scan(caches)
    for (const file of filesOf(caches)) expect(readFileSync(file, 'utf8')).toBe('not ours')
  })

  test('is not kept where node keeps none, or nothing can be', () => {
    const caches = temporaryFolder()
    scan(caches, { NODE_DISABLE_COMPILE_CACHE: '1' })
    expect(readdirSync(caches)).toEqual([])
    writeFileSync(join(caches, 'codemoat'), 'a file where a folder should be')
    scan(caches)
  })
})
