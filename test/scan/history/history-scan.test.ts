/** Audits of real repositories: against scanning every object whole, and of every kind of repository that there is. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Coverage } from '../../../src/base/coverage.ts'
import type { Finding } from '../../../src/base/finding.ts'
import { gitPlace } from '../../../src/git/safe-git.ts'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'
import { createBlobScanner } from '../../../src/scan/blob-scanner.ts'
import { type HistoryOptions, scanHistory } from '../../../src/scan/history/history-scan.ts'
import { commitsScope, historyScope } from '../../../src/scan/history/scope.ts'
import { SETTINGS } from '../../support/history-settings.ts'
import { createHistory, type MadeCommit } from '../../support/random-history.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createRepository, repositoryAt, type TemporaryRepository } from '../../support/temporary-repository.ts'

interface Audited {
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
}

async function audit(repository: TemporaryRepository, options: Partial<HistoryOptions> = {}): Promise<Audited> {
  const run = scanHistory({
    place: gitPlace(repository.folder, repository.environment),
    settings: SETTINGS,
    ...options,
  })
  const findings: Finding[] = []
  for await (const finding of run) findings.push(finding)
  return { findings, coverage: run.coverage }
}

const token = (seed: number): string => fillFakes('<github-token:ghp>', seed)
const withToken = (seed: number): string => `const token = "${token(seed)}"\n`
const idOf = (seed: number): string => {
  const blob = { bytes: Buffer.from(withToken(seed)), origin: { path: 'x' } }
  return createBlobScanner(SETTINGS).scan(blob, () => {})[0]?.id ?? ''
}

/** By finding id: the blobs that hold it, each scanned whole as git gives it. */
function oracle(repository: TemporaryRepository): Map<string, Set<string>> {
  const scanner = createBlobScanner(SETTINGS)
  const found = new Map<string, Set<string>>()
  const listed = repository.git('cat-file', '--batch-all-objects', '--batch-check').trim()
  for (const line of listed === '' ? [] : listed.split('\n')) {
    const [oid = '', type] = line.split(' ')
    if (type !== 'blob') continue
    const bytes = Buffer.from(repository.git('cat-file', 'blob', oid))
    for (const { id } of scanner.scan({ bytes, origin: { path: 'x' } }, () => {})) {
      found.set(id, (found.get(id) ?? new Set()).add(oid))
    }
  }
  return found
}

const filler = (count: number, seed = 0): string =>
  Array.from({ length: count }, (_, line) => `const value${line} = compute(${(line * 31 + seed) % 97})\n`).join('')

function only(findings: readonly Finding[]): Finding {
  expect(findings.map(({ rule, location }) => `${rule} ${location.path}`)).toHaveLength(1)
  return findings[0] as Finding
}

describe('against scanning every blob whole', () => {
  const piece = fc.constantFrom(
    withToken(1),
    withToken(2),
    `password = "${fillFakes('<password:16>', 3)}"\n`,
    `aws: ${fillFakes('<aws-access-key-id:AKIA>', 4)}\nsecret: ${fillFakes('<base64:40>', 5)}\n`,
    `data: ${Buffer.from(withToken(6)).toString('base64')}\n`,
    fillFakes('<pem:RSA PRIVATE KEY>', 7),
    filler(30),
    filler(60, 5),
    '\n',
  )
  const content = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  const commits = fc.array(
    fc.record({
      message: fc.constantFrom('first', 'Fix things'),
      files: fc.dictionary(fc.constantFrom('a.ts', 'src/b.ts', 'c "d".txt', 'ü.md'), content, { maxKeys: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )

  test('the same is found in the same objects', async () => {
    await fc.assert(
      fc.asyncProperty(commits, fc.boolean(), async (made, isPacked) => {
        const repository = createHistory(made)
        if (isPacked) repository.git('repack', '-adfq', '--depth=50', '--window=30')
        const { findings, coverage } = await audit(repository)
        expect(coverage.skipped).toEqual([])
        const expected = oracle(repository)
        expect(findings.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort())
        for (const { id, history } of findings) expect(history?.objects).toBe(expected.get(id)?.size)
      }),
      { numRuns: 25 },
    )
  })
})

describe('the story of a finding', () => {
  test('who brought it, who took it away, and where it was', async () => {
    const repository = createHistory([
      { message: 'Start', files: { 'a.ts': filler(9) } },
      { message: 'Add a key', files: { 'a.ts': filler(9) + withToken(1) }, author: 'Mallory' },
      { message: 'Move it', files: { 'b.ts': filler(9) + withToken(1) } },
      { message: 'Remove the key', files: { 'b.ts': filler(9) } },
    ])
    const { findings } = await audit(repository)
    const finding = only(findings)
    expect(finding.id).toBe(idOf(1))
    expect(finding.location).toMatchObject({ path: 'a.ts', startLine: 10, startColumn: 16 })
    expect(finding.history).toMatchObject({
      state: 'removed',
      introduced: { author: 'Mallory', subject: 'Add a key', date: '2020-09-13T12:27:40+00:00' },
      removed: { subject: 'Remove the key' },
      objects: 1,
    })
    expect(finding.history?.places.map(({ path }) => path)).toEqual(['a.ts', 'b.ts'])
  })

  test('it is still in HEAD', async () => {
    const { findings } = await audit(createHistory([{ message: 'x', files: { 'a.ts': withToken(1) } }]))
    expect(only(findings).history?.state).toBe('in-head')
  })

  test('it is on another branch', async () => {
    const repository = createHistory([
      { message: 'x', files: { 'a.ts': '' } },
      { message: 'y', files: { 'a.ts': withToken(1) }, branch: 'feature/one' },
    ])
    expect(only((await audit(repository)).findings).history).toMatchObject({
      state: 'on-branch',
      refs: ['feature/one'],
    })
  })

  test('a branch and a tag of one name are told apart', async () => {
    const repository = createHistory([{ message: 'x', files: { a: 'a\n' } }])
    const old = repository.git('rev-parse', 'HEAD').trim()
    repository.write('b.txt', withToken(1))
    repository.git('add', '--all')
    repository.git('commit', '--quiet', '--message=y')
    repository.git('update-ref', 'refs/heads/v1', 'HEAD')
    repository.git('reset', '--hard', '--quiet', old)
    repository.git('update-ref', 'refs/tags/v1', old)
    expect(only((await audit(repository)).findings).history).toMatchObject({ state: 'on-branch', refs: ['heads/v1'] })
  })

  test('a merge brought it, which none of its parents had', async () => {
    const repository = createHistory([
      { message: 'x', files: { a: 'a\n' } },
      { message: 'y', files: { a: 'b\n' }, parent: 0, branch: 'other' },
      { message: 'z', files: { a: 'c\n' }, parent: 0 },
      { message: 'evil', files: { a: withToken(1) }, parent: 2, merges: [1] },
    ])
    expect(only((await audit(repository)).findings).history?.introduced?.subject).toBe('evil')
  })

  test('one secret in many places is one finding', async () => {
    const repository = createHistory(
      Array.from({ length: 20 }, (_, index) => ({
        message: 'x',
        files: { 'a.ts': withToken(1) + filler(index), [`${index}.ts`]: withToken(1) },
      })),
    )
    expect(only((await audit(repository)).findings).history?.objects).toBe(20)
  })
})

describe('everything that people wrote', () => {
  test('a message, without showing it', async () => {
    const repository = createHistory([{ message: `Use ${token(1)}`, files: { a: 'a' } }])
    const finding = only((await audit(repository)).findings)
    expect(finding.location.path).toBe('<commit message>')
    expect(JSON.stringify(finding)).not.toContain(token(1))
  })

  test('a tag of a tag', async () => {
    const repository = createHistory([{ message: 'x', files: { a: 'a' } }])
    repository.git('tag', '-a', '-m', `inner ${token(1)}`, 'inner', 'main')
    repository.git('tag', '-a', '-m', `outer ${token(2)}`, 'outer', 'inner')
    const { findings } = await audit(repository)
    expect(findings.map(({ id }) => id).sort()).toEqual([idOf(1), idOf(2)].sort())
  })

  test('a name', async () => {
    const finding = only((await audit(createHistory([{ message: 'x', files: { a: 'a' }, author: token(1) }]))).findings)
    expect(JSON.stringify(finding)).not.toContain(token(1))
  })

  test('a file name, packed and not', async () => {
    const repository = createHistory([{ message: 'x', files: { [`backup/${token(1)}.txt`]: 'a' } }])
    for (const pack of [false, true]) {
      if (pack) repository.git('repack', '-adq')
      const finding = only((await audit(repository)).findings)
      expect(finding.id).toBe(idOf(1))
      expect(JSON.stringify(finding)).not.toContain(token(1))
    }
  })

  test('a note', async () => {
    const repository = createHistory([{ message: 'x', files: { a: 'a' } }])
    repository.git('notes', 'add', '-m', withToken(1), 'main')
    expect(only((await audit(repository)).findings).id).toBe(idOf(1))
  })

  test('nothing but messages, where that is asked for', async () => {
    const repository = createHistory([{ message: token(1), files: { a: withToken(2) } }])
    repository.git('repack', '-adq')
    const scope = historyScope({ unreachable: true, messagesOnly: true })
    expect(only((await audit(repository, { scope })).findings).id).toBe(idOf(1))
  })
})

describe('what no branch leads to', () => {
  test('a stash, a reflog, a dangling blob', async () => {
    const repository = createHistory([{ message: 'x', files: { a: 'a\n' } }])
    repository.git('reset', '--hard', '--quiet')
    repository.write('a', withToken(1))
    repository.git('stash', '--quiet')
    repository.write('a', withToken(2))
    repository.git('commit', '--quiet', '--all', '--message=oops')
    repository.git('reset', '--hard', '--quiet', 'HEAD~1')
    repository.write('a', withToken(3))
    repository.git('hash-object', '-w', 'a')
    const { findings } = await audit(repository)
    const byId = new Map(findings.map((finding) => [finding.id, finding]))
    expect(byId.size).toBe(3)
    expect(byId.get(idOf(1))?.history).toMatchObject({ state: 'on-branch', refs: ['stash'] })
    expect(byId.get(idOf(2))?.history?.introduced?.subject).toBe('oops')
    expect(byId.get(idOf(3))?.history?.state).toBe('unreachable')
    const scope = historyScope({ unreachable: false, messagesOnly: false })
    expect((await audit(repository, { scope })).findings.map(({ id }) => id)).toEqual([idOf(1)])
  })

  test('a commit that was lost', async () => {
    const repository = createHistory([
      { message: 'x', files: { a: 'a\n' } },
      { message: 'lost', files: { a: withToken(1) }, branch: 'gone' },
    ])
    repository.git('branch', '--quiet', '-D', 'gone')
    const finding = only((await audit(repository)).findings)
    expect(finding.history).toMatchObject({ state: 'unreachable', introduced: { subject: 'lost' } })
    expect(finding.location.path).toBe('a')
  })
})

describe('a part of a history', () => {
  const made: MadeCommit[] = [
    { message: 'one', files: { a: withToken(1) } },
    { message: 'two', files: { a: `${withToken(1)}\n${withToken(2)}` } },
    { message: `three ${token(3)}`, files: { a: `${withToken(1)}\n${withToken(2)}\n` } },
  ]

  test('a range gives what its commits add, messages included', async () => {
    const repository = createHistory(made)
    const idsOf = async (...range: string[]): Promise<string[]> =>
      (await audit(repository, { scope: commitsScope(range) })).findings.map(({ id }) => id)
    expect((await idsOf('main~1..main')).sort()).toEqual([idOf(3)])
    expect((await idsOf('main~2..main')).sort()).toEqual([idOf(2), idOf(3)].sort())
    expect(await idsOf('main', '^main~1', '--not', '--all')).toEqual([])
  })

  test('since a day', async () => {
    const repository = createHistory(made)
    const scope = historyScope({ since: '2020-09-13T12:27:30+00:00', unreachable: true, messagesOnly: false })
    expect((await audit(repository, { scope })).findings.map(({ id }) => id).sort()).toEqual([idOf(2), idOf(3)].sort())
  })

  test('one branch', async () => {
    const repository = createHistory([
      ...made,
      { message: 'x', files: { b: withToken(4) }, parent: -1, branch: 'other' },
    ])
    const scope = historyScope({ refs: ['other'], unreachable: true, messagesOnly: false })
    expect((await audit(repository, { scope })).findings.map(({ id }) => id)).toEqual([idOf(4)])
  })

  test('a name that is no commit', async () => {
    expect(() => commitsScope(['--output=x'])).toThrow('is no range of commits')
    const scope = commitsScope(['no-such-branch'])
    await expect(audit(createHistory(made), { scope })).rejects.toMatchObject({ code: 'git-failed' })
  })
})

test('a hundred thousand branches', async () => {
  const repository = createHistory([{ message: 'x', files: { a: withToken(1) } }])
  const oid = repository.git('rev-parse', 'main').trim()
  const branches = Array.from({ length: 100_000 }, (_, at) => `${oid} refs/heads/b${String(at).padStart(6, '0')}\n`)
  repository.write('.git/packed-refs', `# pack-refs with: peeled fully-peeled sorted \n${branches.join('')}`)
  const finding = only((await audit(repository, { cache: temporaryFolder() })).findings)
  expect(finding.id).toBe(idOf(1))
})

test.runIf(process.getuid?.() === 0)('a repository of somebody else is refused, with what to do', async () => {
  const repository = createHistory([{ message: 'x', files: { a: withToken(1) } }])
  execFileSync('chown', ['-R', '65534:65534', repository.folder])
  await expect(audit(repository)).rejects.toMatchObject({
    code: 'git-failed',
    hint: expect.stringContaining('safe.directory'),
  })
})

test('progress is told up to the end', async () => {
  const repository = createHistory(
    Array.from({ length: 5 }, (_, seed) => ({ message: 'x', files: { a: filler(9, seed) } })),
  )
  repository.git('repack', '-adfq')
  const shares: (number | undefined)[] = []
  await audit(repository, { onProgress: ({ share }) => shares.push(share) })
  expect(shares.at(-1)).toBe(1)
})

describe('the cache', () => {
  test('a second audit looks at what is new, and forgets no finding', async () => {
    const files = { a: withToken(1), b: filler(50) }
    const repository = createHistory([
      { message: 'x', files },
      { message: 'y', files: { ...files, b: filler(51) } },
    ])
    repository.git('repack', '-adfq')
    const cache = temporaryFolder()
    const first = await audit(repository, { cache })
    const second = await audit(repository, { cache })
    expect(second.findings).toEqual(first.findings)
    expect([first.coverage.blobs, second.coverage.blobs]).toEqual([7, 1])
    const name = readdirSync(cache).find((one) => one.endsWith('.clean')) ?? ''
    for (const one of readdirSync(cache)) expect(readFileSync(join(cache, one)).includes(token(1)), one).toBe(false)
    const kept = readFileSync(join(cache, name))
    expect(kept.toString('hex')).not.toContain(repository.git('rev-parse', 'main:a').trim())
    writeFileSync(join(cache, name), kept.subarray(0, kept.length - 1))
    expect((await audit(repository, { cache })).coverage.blobs).toBe(7)
  })

  test('where something came in is told the same, whatever has happened since', async () => {
    const repository = createHistory([
      { message: 'a', files: { a: withToken(1) } },
      { message: 'b', files: { a: withToken(1), b: filler(9) } },
    ])
    const cache = temporaryFolder()
    const checkAgainstNoCache = async (count: number): Promise<void> => {
      const { findings } = await audit(repository, { cache })
      expect(findings).toEqual((await audit(repository)).findings)
      expect(findings.length).toBe(count)
    }
    const commit = (name: string, content: string): void => {
      writeFileSync(join(repository.folder, name), content)
      repository.git('add', name)
      repository.git('commit', '--quiet', `--message=${name}`)
    }
    await checkAgainstNoCache(1)
    await checkAgainstNoCache(1)
    repository.git('reset', '--quiet', '--hard')
    commit('c', filler(12))
    await checkAgainstNoCache(1)
    commit('d', withToken(2))
    await checkAgainstNoCache(2)
    commit('a', 'nothing')
    await checkAgainstNoCache(2)
    // What led to the last two commits is gone, and then they are.
    repository.git('reset', '--quiet', '--hard', 'HEAD~2')
    repository.git('reflog', 'expire', '--expire=now', '--all')
    await checkAgainstNoCache(2)
    repository.git('gc', '--quiet', '--prune=now')
    await checkAgainstNoCache(1)
    for (const one of readdirSync(cache)) writeFileSync(join(cache, one), 'broken')
    await checkAgainstNoCache(1)
  })

  test('keeps no path that is a secret itself', async () => {
    const repository = createHistory([{ message: 'x', files: { [`${token(3)}.txt`]: withToken(1) } }])
    const cache = temporaryFolder()
    const { findings } = await audit(repository, { cache })
    expect(findings.length).toBe(2)
    for (const one of readdirSync(cache)) expect(readFileSync(join(cache, one)).includes(token(3)), one).toBe(false)
    expect((await audit(repository, { cache })).findings).toEqual(findings)
  })

  test('other rules, another cache', async () => {
    const repository = createHistory([{ message: 'x', files: { a: withToken(1) } }])
    const cache = temporaryFolder()
    await audit(repository, { cache, settings: { ...SETTINGS, rules: { only: ['aws-*'] } } })
    expect(only((await audit(repository, { cache })).findings).id).toBe(idOf(1))
  })
})

describe('repositories of every kind', () => {
  const simple: MadeCommit[] = [{ message: 'x', files: { a: withToken(1) } }]

  test('an empty one', async () => {
    expect((await audit(createRepository())).coverage).toMatchObject({ blobs: 0, complete: true })
  })

  test('none', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'empty'))
    await expect(audit(repositoryAt(join(folder, 'empty')))).rejects.toMatchObject({ code: 'git-not-a-repository' })
  })

  test('a bare one, a clone that borrows from it, a work tree, a detached HEAD', async () => {
    const origin = createHistory(simple)
    const around = temporaryFolder()
    origin.git('clone', '--quiet', '--bare', '.', join(around, 'bare'))
    origin.git('clone', '--quiet', '--shared', '.', join(around, 'shared'))
    origin.git('worktree', 'add', '--quiet', '--detach', join(around, 'tree'))
    for (const name of ['bare', 'shared', 'tree']) {
      const { findings, coverage } = await audit({
        ...repositoryAt(join(around, name)),
        environment: origin.environment,
      })
      expect(only(findings).history?.state).toBe('in-head')
      expect(coverage.complete).toBe(true)
    }
  })

  test('a shallow clone says what is missing', async () => {
    const origin = createHistory([...simple, { message: 'y', files: { a: '' } }])
    const around = temporaryFolder()
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.folder}`, join(around, 'shallow'))
    const { coverage } = await audit({ ...repositoryAt(join(around, 'shallow')), environment: origin.environment })
    expect(coverage.complete).toBe(false)
    expect(coverage.skipped[0]?.reason).toContain('shallow')
  })

  test('a partial clone reads what is there, fetches nothing, and says so', async () => {
    const origin = createHistory([{ message: 'x', files: { a: 'old\n' } }, ...simple])
    origin.git('config', 'uploadpack.allowFilter', 'true')
    const around = temporaryFolder()
    origin.git(
      'clone',
      '--quiet',
      '--filter=blob:none',
      '--no-checkout',
      `file://${origin.folder}`,
      join(around, 'partial'),
    )
    const partial = { ...repositoryAt(join(around, 'partial')), environment: origin.environment }
    const { findings, coverage } = await audit(partial)
    expect(findings).toEqual([])
    expect(coverage.complete).toBe(false)
    expect(coverage.skipped.some(({ reason }) => reason.includes('partial'))).toBe(true)
  })

  test('a replaced object is read as it is', async () => {
    const repository = createHistory([...simple, { message: 'y', files: { a: 'harmless\n' } }])
    repository.git(
      'replace',
      repository.git('rev-parse', 'main~1:a').trim(),
      repository.git('rev-parse', 'main:a').trim(),
    )
    expect(only((await audit(repository)).findings).id).toBe(idOf(1))
  })

  test('a commit without an author, and one that is no commit at all', async () => {
    const repository = createHistory(simple)
    const tree = repository.git('rev-parse', 'main^{tree}').trim()
    for (const text of [`tree ${tree}\n\n${token(2)}\n`, 'nonsense']) {
      const object = Buffer.from(`commit ${Buffer.byteLength(text)}\0${text}`)
      const oid = createHash('sha1').update(object).digest('hex')
      mkdirSync(join(repository.folder, '.git/objects', oid.slice(0, 2)), { recursive: true })
      writeFileSync(join(repository.folder, '.git/objects', oid.slice(0, 2), oid.slice(2)), deflateSync(object))
    }
    const { findings } = await audit(repository)
    expect(findings.map(({ id }) => id).sort()).toEqual([idOf(1), idOf(2)].sort())
  })

  test('refs with quotes, and very many of them', async () => {
    const repository = createHistory(simple)
    const head = repository.git('rev-parse', 'main').trim()
    const refs = Array.from({ length: 20_000 }, (_, index) => `${head} refs/heads/b"'${index}`)
    writeFileSync(
      join(repository.folder, '.git', 'packed-refs'),
      `# pack-refs with: peeled fully-peeled sorted \n${refs.sort().join('\n')}\n`,
    )
    expect(only((await audit(repository)).findings).history?.state).toBe('in-head')
  })

  test('a submodule', async () => {
    const repository = createHistory(simple)
    repository.git('reset', '--hard', '--quiet')
    repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.git('rev-parse', 'main').trim()},sub`)
    repository.git('commit', '--quiet', '--message=sub')
    expect(only((await audit(repository)).findings).id).toBe(idOf(1))
  })

  test('SHA-256', async () => {
    const repository = createHistory(
      [...simple, { message: 'y', files: { a: withToken(1) + filler(9) } }],
      '--object-format=sha256',
    )
    expect(only((await audit(repository)).findings).history?.objects).toBe(2)
    repository.git('repack', '-adfq')
    expect(only((await audit(repository)).findings).history?.objects).toBe(2)
  })

  test('several packs, a multi-pack-index, and objects in an archive', async () => {
    const repository = createHistory(simple)
    repository.git('repack', '-dq')
    repository.git('reset', '--hard', '--quiet')
    const { gzipSync } = await import('node:zlib')
    repository.write('b.gz', gzipSync(withToken(2)))
    repository.git('add', '--all')
    repository.git('commit', '--quiet', '--message=z')
    repository.git('repack', '-dq')
    repository.git('multi-pack-index', 'write')
    const { findings } = await audit(repository)
    expect(findings.map(({ id }) => id).sort()).toEqual([idOf(1), idOf(2)].sort())
  })
})

test('loose objects of every kind, and of a repository that is borrowed from', async () => {
  const lender = createHistory([
    { message: withToken(1), files: { [`${token(2)}.txt`]: 'x\n', 'a.txt': `${filler(30)}${withToken(3)}` } },
  ])
  lender.git('tag', '--annotate', `--message=${withToken(4)}`, 'v1')
  const folder = temporaryFolder()
  lender.git('clone', '--quiet', '--shared', '--bare', lender.folder, folder)
  const { findings, coverage } = await audit(repositoryAt(folder))
  expect(findings.map(({ id }) => id).sort()).toEqual((await audit(lender)).findings.map(({ id }) => id).sort())
  expect(findings.length).toBe(4)
  expect(coverage).toMatchObject({ complete: true, skipped: [] })
})

describe('broken repositories', () => {
  const versions: MadeCommit[] = Array.from({ length: 12 }, (_, index) => ({
    message: `x ${index}`,
    files: { a: filler(40, index) + withToken(index % 3), b: filler(30) + filler(index) },
  }))

  function packOf(repository: TemporaryRepository, ending: string): string {
    const folder = join(repository.folder, '.git/objects/pack')
    const file = join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '')
    chmodSync(file, 0o600)
    return file
  }

  function packed(): TemporaryRepository {
    const repository = createHistory(versions)
    repository.git('repack', '-adfq', '--depth=50')
    return repository
  }

  test('a pack without its index', async () => {
    const repository = packed()
    rmSync(packOf(repository, '.idx'))
    const { coverage } = await audit(repository).catch(() => ({ coverage: undefined }))
    expect(coverage?.complete ?? false).toBe(false)
  })

  test('packs without an index that a multi-pack-index has: git itself stumbles, and nothing passes for clean', async () => {
    const repository = packed()
    repository.write('b.txt', withToken(5))
    repository.git('add', '--all')
    repository.git('commit', '--quiet', '--message=z')
    repository.git('repack', '-dq')
    repository.git('multi-pack-index', 'write')
    const folder = join(repository.folder, '.git/objects/pack')
    const indexes = readdirSync(folder).filter((name) => name.endsWith('.idx'))
    expect(indexes.length).toBe(2)
    for (const gone of indexes) {
      rmSync(join(folder, gone), { force: true })
      const { coverage } = await audit(repository).catch((error: unknown) => {
        expect(String(error)).toContain('git log failed')
        return { coverage: undefined }
      })
      expect(coverage?.complete ?? false).toBe(false)
    }
  })

  test('a pack that is cut off is never called complete', async () => {
    const repository = packed()
    const file = packOf(repository, '.pack')
    writeFileSync(file, readFileSync(file).subarray(0, 2000))
    const { coverage } = await audit(repository).catch(() => ({ coverage: undefined }))
    expect(coverage?.complete ?? false).toBe(false)
  })

  test('any damage to a pack is said, or does no harm', async () => {
    const repository = packed()
    const file = packOf(repository, '.pack')
    const whole = readFileSync(file)
    const expected = [...new Set((await audit(repository)).findings.map(({ id }) => id))].sort()
    expect(expected).toHaveLength(3)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 12, max: whole.length - 21 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const damaged = Buffer.from(whole)
          damaged[at] = damaged[at]! ^ change
          writeFileSync(file, damaged)
          const result = await audit(repository).catch(() => undefined)
          if (result === undefined || !result.coverage.complete) return
          expect(result.findings.map(({ id }) => id).sort()).toEqual(expected)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('a loose object that is gone, or broken', async () => {
    const repository = createRepository()
    const oids = [1, 2, 3].map((seed) => {
      repository.write('a', withToken(seed))
      return repository.git('hash-object', '-w', 'a').trim()
    })
    const fileOf = (oid = ''): string => join(repository.folder, '.git/objects', oid.slice(0, 2), oid.slice(2))
    chmodSync(fileOf(oids[1]), 0o600)
    writeFileSync(fileOf(oids[1]), 'broken')
    const { findings, coverage } = await audit(repository)
    expect(findings.map(({ id }) => id).sort()).toEqual([idOf(1), idOf(3)].sort())
    expect(coverage.skipped.map(({ path }) => path)).toEqual([`<object ${oids[1]}>`])
  })
})

test('an interrupted audit shows what it has, and is not complete', async () => {
  const repository = createHistory([{ message: 'x', files: { a: withToken(1) } }])
  const controller = new AbortController()
  controller.abort()
  const { coverage } = await audit(repository, { signal: controller.signal })
  expect(coverage.complete).toBe(false)
})
