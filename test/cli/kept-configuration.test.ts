/** What a configuration came to is kept between runs: seen from outside, it may only make things faster. */
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const isPosix = process.platform !== 'win32'
const TOKEN = fillFakes('<github-token:ghp>', 5)
const STRICT = 'failOn: low\n'
const LAX = "allow:\n  - paths: ['**']\n    reason: made up\n"

interface Place {
  readonly kept: () => string[]
  readonly scan: (env?: Readonly<Record<string, string>>) => number | null
  readonly configure: (text: string, name?: string) => void
}

function place(configuration: string): Place {
  const folder = temporaryFolder({ 'a.txt': `token = ${TOKEN}\n`, '.codemoat.yaml': configuration })
  const caches = temporaryFolder()
  const own = join(caches, 'codemoat', 'configuration')
  return {
    kept: () => readdirSync(own).map((name) => join(own, name)),
    scan: (env = {}) => {
      const all = { XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, ...env }
      return runCli(['scan', '.', '--format', 'jsonl', '--no-progress'], { cwd: folder, env: all }).code
    },
    configure: (text, name = '.codemoat.yaml') => writeFileSync(join(folder, name), text),
  }
}

describe.skipIf(process.platform === 'darwin')('a configuration', () => {
  test('that was kept says what it said, until a byte of it changes', () => {
    const { scan, kept, configure } = place(STRICT)
    expect([scan(), scan()]).toEqual([1, 1])
    expect(kept()).toHaveLength(1)
    if (isPosix) expect(statSync(kept()[0]!).mode & 0o777).toBe(0o600)
    configure(LAX)
    expect([scan(), scan()]).toEqual([0, 0])
    configure(STRICT)
    expect([scan(), scan()]).toEqual([1, 1])
    configure('failOn: sometimes\n')
    expect([scan(), scan()]).toEqual([2, 2])
  })

  test('of the organisation is above it, also when both were kept', () => {
    const { scan } = place(LAX)
    expect([scan(), scan()]).toEqual([0, 0])
    const policy = join(temporaryFolder({ 'policy.yaml': 'allowances: { others: refuse }\n' }), 'policy.yaml')
    const env = { CODEMOAT_POLICY: policy }
    expect([scan(env), scan(env), scan()]).toEqual([1, 1, 0])
    writeFileSync(policy, 'failOn: high\n')
    expect([scan(env), scan(env)]).toEqual([0, 0])
  })

  test('that reads further files, or has rules of its own, is read each time', () => {
    const { scan, kept, configure } = place("extends: ['./more.yaml']\n")
    configure(STRICT, 'more.yaml')
    expect([scan(), scan()]).toEqual([1, 1])
    configure(LAX, 'more.yaml')
    expect(scan()).toBe(0)
    expect(kept()).toEqual([])
  })

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['flipped in one bit', (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 4 : byte))],
  ])('that is kept and %s is read again', (_, spoil) => {
    const { scan, kept } = place(LAX)
    scan()
    for (const file of kept()) writeFileSync(file, spoil(readFileSync(file)))
    expect([scan(), scan()]).toEqual([0, 0])
  })

  test.runIf(isPosix)('is not taken from where others can write', () => {
    const { scan, kept, configure } = place(STRICT)
    expect(scan()).toBe(1)
    chmodSync(join(kept()[0]!, '..'), 0o777)
    for (const file of kept()) writeFileSync(file, 'not ours')
    expect(scan()).toBe(1)
    for (const file of kept()) expect(readFileSync(file, 'utf8')).toBe('not ours')
    configure(LAX)
    expect(scan()).toBe(0)
  })
})
