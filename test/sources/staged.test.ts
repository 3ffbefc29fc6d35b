/** The source `staged`, from outside: a real repository in, the items out. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../../src/base/limits.ts'
import type { LineRange } from '../../src/base/passage.ts'
import type { SourceItem } from '../../src/sources/source.ts'
import { stagedSource } from '../../src/sources/staged.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createRepository, repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'

interface Where {
  readonly cwd?: string
  readonly environment?: Readonly<Record<string, string>>
}

async function itemsOf(repository: TemporaryRepository, where: Where = {}): Promise<SourceItem[]> {
  const environment = { ...repository.environment, ...where.environment }
  const items: SourceItem[] = []
  for await (const item of stagedSource({ cwd: where.cwd ?? repository.folder, environment }).items()) items.push(item)
  return items
}

/** What a test looks at: path → text and new lines, `[2, 4]` for lines 2 to 4. */
function seen(items: readonly SourceItem[]): Record<string, { text: string; added: number[][] | 'all' }> {
  const blobs = items.flatMap((item) => (item.kind === 'blob' ? [item.blob] : []))
  return Object.fromEntries(
    blobs.map(({ bytes, origin }) => [
      origin.path,
      { text: Buffer.from(bytes).toString('latin1'), added: origin.addedLines?.map(pair) ?? 'all' },
    ]),
  )
}

function pair(range: LineRange): number[] {
  return [range.first, range.last]
}

function skippedOf(items: readonly SourceItem[]): Record<string, string> {
  return Object.fromEntries(
    items.flatMap((item) => (item.kind === 'skipped' ? [[item.skipped.path, item.skipped.reason]] : [])),
  )
}

function lines(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => `line ${first + index}\n`).join('')
}

/** A repository whose only commit holds `files`. */
function committed(files: Readonly<Record<string, string | Uint8Array>>, ...init: string[]): TemporaryRepository {
  const repository = createRepository(...init)
  for (const [path, content] of Object.entries(files)) repository.write(path, content)
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '--allow-empty', '--message=first')
  return repository
}

describe('what is new', () => {
  test('every file, before the first commit', async () => {
    const repository = createRepository()
    repository.write('a.txt', 'one\n')
    repository.write('folder/b.txt', 'two')
    repository.git('add', '.')
    const items = await itemsOf(repository)
    expect(seen(items)).toEqual({
      'a.txt': { text: 'one\n', added: 'all' },
      'folder/b.txt': { text: 'two', added: 'all' },
    })
    expect(items[0]).toMatchObject({ blob: { origin: { oid: repository.git('rev-parse', ':a.txt').trim() } } })
  })

  test('the lines that were changed and added', async () => {
    const repository = committed({ 'a.txt': lines(1, 20) })
    repository.write('a.txt', `new 0\n${lines(1, 9)}new 10\nnew 11\n${lines(12, 20)}new 21`)
    repository.git('add', '.')
    expect(seen(await itemsOf(repository))['a.txt']?.added).toEqual([
      [1, 1],
      [11, 12],
      [22, 22],
    ])
  })

  test('the line that only gained its end', async () => {
    const repository = committed({ 'a.txt': 'one\ntwo' })
    repository.write('a.txt', 'one\ntwo\n')
    repository.git('add', '.')
    expect(seen(await itemsOf(repository))['a.txt']?.added).toEqual([[2, 2]])
  })

  test('the index, not the working tree', async () => {
    const repository = committed({ 'a.txt': 'old\n' })
    repository.write('a.txt', 'staged\n')
    repository.git('add', '.')
    repository.write('a.txt', 'not staged\n')
    repository.write('untracked.txt', 'not staged\n')
    expect(seen(await itemsOf(repository))).toEqual({ 'a.txt': { text: 'staged\n', added: [[1, 1]] } })
  })

  test('nothing, where nothing is staged', async () => {
    expect(await itemsOf(committed({ 'a.txt': 'one\n' }))).toEqual([])
  })

  test('nothing of what is deleted, and nothing where lines only go', async () => {
    const repository = committed({ 'gone.txt': 'one\n', 'shorter.txt': lines(1, 9) })
    repository.git('rm', '--quiet', 'gone.txt')
    repository.write('shorter.txt', lines(2, 8))
    repository.git('add', '.')
    expect(await itemsOf(repository)).toEqual([])
  })

  test('nothing where only the name or the mode changes', async () => {
    const repository = committed({ 'a.txt': lines(1, 9), 'b.sh': 'echo\n' })
    repository.git('mv', 'a.txt', 'moved.txt')
    repository.git('update-index', '--chmod=+x', 'b.sh')
    expect(await itemsOf(repository)).toEqual([])
  })

  test('the new lines of a renamed file', async () => {
    const repository = committed({ 'a.txt': lines(1, 20) })
    repository.git('mv', 'a.txt', 'moved.txt')
    repository.write('moved.txt', `${lines(1, 10)}new\n${lines(11, 20)}`)
    repository.git('add', '.')
    expect(seen(await itemsOf(repository))).toMatchObject({ 'moved.txt': { added: [[11, 11]] } })
  })

  test('all of a copy: it brings the content to a place where it was not', async () => {
    const repository = committed({ 'a.txt': lines(1, 20) })
    repository.git('config', 'diff.renames', 'copies')
    repository.write('a.txt', `${lines(1, 20)}new\n`)
    repository.write('copy.txt', lines(1, 20))
    repository.git('add', '.')
    expect(seen(await itemsOf(repository))).toMatchObject({
      'a.txt': { added: [[21, 21]] },
      'copy.txt': { added: 'all' },
    })
  })

  test('all of a binary file', async () => {
    const repository = committed({ 'a.bin': 'a\0b\n' })
    repository.write('a.bin', 'a\0b\nc\n')
    repository.write('new.bin', 'n\0')
    repository.git('add', '.')
    expect(seen(await itemsOf(repository))).toEqual({
      'a.bin': { text: 'a\0b\nc\n', added: 'all' },
      'new.bin': { text: 'n\0', added: 'all' },
    })
  })

  test('the target of a symbolic link, also where it was a file before', async () => {
    const repository = committed({ 'was-file.txt': 'text\n' })
    symlinkSync('target/of/new', join(repository.folder, 'new-link'))
    rmSync(join(repository.folder, 'was-file.txt'))
    symlinkSync('elsewhere', join(repository.folder, 'was-file.txt'))
    repository.git('add', '.')
    expect(seen(await itemsOf(repository))).toEqual({
      'new-link': { text: 'target/of/new', added: 'all' },
      'was-file.txt': { text: 'elsewhere', added: 'all' },
    })
  })

  test('content that looks like a patch is content', async () => {
    const hostile = ['@@ -1 +1,9 @@', '+++ b/x', '--- a/x', 'diff --git a/x b/x', ':100644 x', '\\ No newline', '']
    const repository = committed({ 'a.txt': `${hostile.join('\n')}${lines(1, 5)}`, 'b.txt': lines(1, 9) })
    repository.write('a.txt', `${hostile.toReversed().join('\n')}\n${hostile.join('\n')}${lines(2, 5)}`)
    repository.write('b.txt', `${lines(1, 9)}new\n`)
    repository.git('add', '.')
    const { 'a.txt': a, 'b.txt': b } = seen(await itemsOf(repository))
    expect(a?.added).toEqual(numstatCounts(repository, 'a.txt') === 7 ? [[1, 7]] : 'seven lines are new')
    expect(b?.added).toEqual([[10, 10]])
  })

  test('lines that are not UTF-8 and lines that end with a carriage return', async () => {
    const repository = committed({ 'a.txt': Buffer.from('\xff\r\n\xfe\r\n\r\n', 'latin1') })
    repository.write('a.txt', Buffer.from('\xff\r\n\xe9\r\n\xfe\r\n\r\n', 'latin1'))
    repository.git('add', '.')
    expect(seen(await itemsOf(repository))).toEqual({
      'a.txt': { text: '\xff\r\n\xe9\r\n\xfe\r\n\r\n', added: [[2, 2]] },
    })
  })
})

function numstatCounts(repository: TemporaryRepository, path: string): number {
  return Number(repository.git('diff', '--cached', '--numstat', '--', path).split('\t')[0])
}

describe('entries that are no plain file', () => {
  test('a submodule is passed over', async () => {
    const inner = committed({ 'a.txt': 'one\n' })
    const repository = committed({ 'b.txt': 'one\n' })
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'inner')
    const items = await itemsOf(repository)
    expect(Object.keys(seen(items))).toEqual(['.gitmodules'])
    expect(skippedOf(items)).toEqual({})
  })

  test('an intent to add is not recorded', async () => {
    const repository = committed({})
    repository.write('later.txt', 'one\n')
    repository.git('add', '--intent-to-add', 'later.txt')
    expect(await itemsOf(repository)).toEqual([])
  })

  test('an unmerged entry is said, and its name is no patch', async () => {
    const name = `a\nindex ${'1'.repeat(40)}..${'2'.repeat(40)}\n@@ -1 +1,9 @@\n:x`
    const repository = committed({ [name]: 'base\n', 'fine.txt': lines(1, 9) })
    repository.git('switch', '--quiet', '--create', 'other')
    repository.write(name, 'theirs\n')
    repository.git('commit', '--quiet', '--all', '--message=theirs')
    repository.git('switch', '--quiet', 'main')
    repository.write(name, 'ours\n')
    repository.git('commit', '--quiet', '--all', '--message=ours')
    expect(() => repository.git('merge', '--quiet', 'other')).toThrow()
    repository.write('fine.txt', `${lines(1, 9)}new\n`)
    repository.git('add', 'fine.txt')
    const items = await itemsOf(repository)
    expect(skippedOf(items)).toEqual({ [name]: expect.stringContaining('unmerged') })
    expect(Object.keys(seen(items))).toEqual(['fine.txt'])
  })

  test('the pointer of git-lfs is scanned, and that the content is elsewhere is said', async () => {
    const repository = createRepository()
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 5\n`
    repository.write('big.psd', pointer)
    repository.git('add', '.')
    const items = await itemsOf(repository)
    expect(seen(items)).toEqual({ 'big.psd': { text: pointer, added: 'all' } })
    expect(skippedOf(items)).toEqual({ 'big.psd': expect.stringContaining('git-lfs') })
  })

  test('an entry that names a tree is said', async () => {
    const repository = committed({ 'folder/a.txt': 'one\n' })
    const tree = repository.git('rev-parse', 'HEAD:folder').trim()
    repository.git('update-index', '--add', '--cacheinfo', `100644,${tree},odd`)
    repository.write('fine.txt', 'one\n')
    repository.git('add', 'fine.txt')
    const items = await itemsOf(repository)
    expect(skippedOf(items)).toEqual({ odd: expect.stringContaining('tree') })
    expect(seen(items)).toEqual({ 'fine.txt': { text: 'one\n', added: 'all' } })
  })
})

describe('names', () => {
  const names = [
    'new\nline',
    '\ttab',
    '-dash',
    '"quote"',
    'back\\slash',
    ' space ',
    'ünï',
    'a => b',
    '\x1b[31m',
    "it's",
  ]

  test.each(names)('%j', async (name) => {
    const repository = committed({ [name]: lines(1, 9) })
    repository.write(name, `new\n${lines(1, 9)}`)
    repository.write(`new ${name}`, 'one\n')
    repository.git('add', '--all', '--', '.')
    expect(seen(await itemsOf(repository))).toEqual({
      [name]: { text: `new\n${lines(1, 9)}`, added: [[1, 1]] },
      [`new ${name}`]: { text: 'one\n', added: 'all' },
    })
  })

  test('that is not UTF-8', async () => {
    const repository = createRepository()
    writeFileSync(
      Buffer.concat([Buffer.from(`${repository.folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]),
      'one\n',
    )
    repository.git('add', '.')
    expect(seen(await itemsOf(repository))).toEqual({ 'caf\\xe9.txt': { text: 'one\n', added: 'all' } })
  })
})

describe('repositories', () => {
  test('from a folder of it', async () => {
    const repository = createRepository()
    repository.write('a.txt', 'one\n')
    repository.write('folder/b.txt', 'two\n')
    repository.git('add', '.')
    const cwd = join(repository.folder, 'folder')
    expect(Object.keys(seen(await itemsOf(repository, { cwd })))).toEqual(['a.txt', 'folder/b.txt'])
  })

  test('a linked work tree has its own index', async () => {
    const repository = committed({ 'a.txt': 'one\n' })
    repository.git('worktree', 'add', '--quiet', '../linked')
    const linked = repositoryAt(join(repository.folder, '../linked'))
    linked.write('b.txt', 'two\n')
    linked.git('add', '.')
    expect(Object.keys(seen(await itemsOf(linked)))).toEqual(['b.txt'])
    expect(await itemsOf(repository)).toEqual([])
  })

  test('SHA-256', async () => {
    const repository = committed({ 'a.txt': lines(1, 9) }, '--object-format=sha256')
    repository.write('a.txt', `${lines(1, 9)}new\n`)
    repository.git('add', '.')
    const items = await itemsOf(repository)
    expect(seen(items)['a.txt']?.added).toEqual([[10, 10]])
    expect(items[0]).toMatchObject({ blob: { origin: { oid: expect.stringMatching(/^[0-9a-f]{64}$/) } } })
  })

  test('a split index', async () => {
    const repository = committed({ 'a.txt': 'one\n', 'b.txt': 'one\n' })
    repository.git('update-index', '--split-index')
    repository.write('a.txt', 'two\n')
    repository.git('add', '.')
    expect(Object.keys(seen(await itemsOf(repository)))).toEqual(['a.txt'])
  })

  test('a sparse index', async () => {
    const repository = committed({ 'in/a.txt': 'one\n', 'out/b.txt': 'one\n' })
    repository.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'in')
    repository.write('in/a.txt', 'two\n')
    repository.git('add', '.')
    expect(Object.keys(seen(await itemsOf(repository)))).toEqual(['in/a.txt'])
  })

  test('an index that somebody else has locked', async () => {
    const repository = createRepository()
    repository.write('a.txt', 'one\n')
    repository.git('add', '.')
    repository.write('.git/index.lock', '')
    expect(Object.keys(seen(await itemsOf(repository)))).toEqual(['a.txt'])
  })

  test('another place for the repository, its index and its work tree', async () => {
    const repository = committed({ 'a.txt': 'one\n' })
    repository.write('a.txt', 'two\n')
    const index = join(repository.folder, '../other-index')
    execFileSync('git', ['add', 'a.txt'], {
      cwd: repository.folder,
      env: { ...repository.environment, GIT_INDEX_FILE: index },
    })
    expect(await itemsOf(repository)).toEqual([])
    expect(Object.keys(seen(await itemsOf(repository, { environment: { GIT_INDEX_FILE: index } })))).toEqual(['a.txt'])
    const elsewhere = {
      cwd: temporaryFolder(),
      environment: {
        GIT_DIR: join(repository.folder, '.git'),
        GIT_WORK_TREE: repository.folder,
        GIT_INDEX_FILE: index,
      },
    }
    expect(Object.keys(seen(await itemsOf(repository, elsewhere)))).toEqual(['a.txt'])
  })

  test('objects in another place', async () => {
    const repository = createRepository()
    repository.write('a.txt', 'one\n')
    repository.git('add', '.')
    const objects = join(repository.folder, '../objects')
    renameSync(join(repository.folder, '.git/objects'), objects)
    mkdirSync(join(repository.folder, '.git/objects'))
    for (const variable of ['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES']) {
      expect(Object.keys(seen(await itemsOf(repository, { environment: { [variable]: objects } })))).toEqual(['a.txt'])
    }
  })

  test.each([
    ['a commit of everything', ['--all'], ['a.txt', 'b.txt']],
    ['a commit of some paths', ['b.txt'], ['b.txt']],
    ['a commit of what is staged', [], ['staged.txt']],
  ])('within the hook of %s', async (_what, args, expected) => {
    const repository = committed({ 'a.txt': 'one\n', 'b.txt': 'one\n' })
    // The hook leaves its variables and its index behind, and stops the commit.
    const kept = temporaryFolder()
    const hook = `#!/bin/sh\nenv -0 > '${kept}/environment'\ncp -R .git '${kept}/git'\nexit 1\n`
    writeFileSync(repository.write('.git/hooks/pre-commit', hook), hook, { mode: 0o755 })
    execFileSync('chmod', ['+x', join(repository.folder, '.git/hooks/pre-commit')])
    repository.write('a.txt', 'two\n')
    repository.write('b.txt', 'two\n')
    if (args.length === 0) {
      repository.write('staged.txt', 'one\n')
      repository.git('add', 'staged.txt')
    }
    expect(() => repository.git('commit', '--message=second', ...args)).toThrow()
    rmSync(join(repository.folder, '.git'), { recursive: true })
    renameSync(join(kept, 'git'), join(repository.folder, '.git'))
    const printed = execFileSync('cat', [join(kept, 'environment')]).toString()
    const environment = Object.fromEntries(
      printed.split('\0').flatMap((line) => (/^GIT_/.test(line) ? [line.split(/=(.*)/s, 2)] : [])),
    )
    expect(environment).toHaveProperty('GIT_INDEX_FILE')
    expect(Object.keys(seen(await itemsOf(repository, { environment })))).toEqual(expected)
  })

  test.each(['missing', 'broken'])('an object that is %s is said, and the others are read', async (how) => {
    const repository = committed({ 'old.txt': lines(1, 9), 'changed.txt': lines(1, 9) })
    for (const name of ['a', 'b', 'c']) repository.write(`${name}.txt`, `${name}\n`)
    repository.write('changed.txt', `${lines(1, 9)}new\n`)
    repository.git('add', '.')
    removeObject(repository, ':b.txt', how === 'broken' ? 'broken' : undefined)
    const items = await itemsOf(repository)
    expect(skippedOf(items)).toEqual({ 'b.txt': expect.stringContaining('missing from the repository, or broken') })
    expect(Object.keys(seen(items))).toEqual(['a.txt', 'c.txt', 'changed.txt'])
  })

  test('what HEAD had is not needed: without it all lines are new', async () => {
    const repository = committed({ 'a.txt': lines(1, 9) })
    repository.write('a.txt', `${lines(1, 9)}new\n`)
    repository.git('add', '.')
    removeObject(repository, 'HEAD:a.txt')
    expect(seen(await itemsOf(repository))).toEqual({ 'a.txt': { text: `${lines(1, 9)}new\n`, added: 'all' } })
  })

  test('ten thousand files stream', async () => {
    const repository = createRepository()
    const input = Array.from({ length: 10_000 }, (_, index) => {
      const text = `file ${index}\n`
      return `M 100644 inline f${String(index).padStart(5, '0')}\ndata ${text.length}\n${text}`
    }).join('')
    execFileSync('git', ['fast-import', '--quiet'], {
      cwd: repository.folder,
      env: repository.environment,
      input: `commit refs/heads/big\ncommitter Ada <ada@example.org> 0 +0000\ndata 0\n${input}`,
    })
    repository.git('read-tree', 'big')
    let count = 0
    for await (const item of stagedSource({ cwd: repository.folder, environment: repository.environment }).items()) {
      expect(item).toMatchObject({ kind: 'blob', blob: { origin: { path: `f${String(count++).padStart(5, '0')}` } } })
    }
    expect(count).toBe(10_000)
  })

  test('what is too large to be scanned at once comes in pieces that overlap', async () => {
    const line = `${'0123456789'.repeat(10)}\n`
    const content = Buffer.from(line.repeat(Math.ceil((LIMITS.wholeFileBytes + 1) / line.length)))
    const repository = committed({ 'large.txt': 'small\n' })
    repository.git('config', 'core.compression', '0')
    repository.write('large.txt', content)
    repository.git('add', '.')
    let covered = 0
    for (const item of await itemsOf(repository)) {
      assert(item.kind === 'blob' && item.place !== undefined)
      const { bytes, origin } = item.blob
      const { startByte, linesBefore, owned } = item.place
      expect(origin).toMatchObject({ path: 'large.txt' })
      expect(origin).not.toHaveProperty('addedLines')
      expect(content.compare(bytes, 0, bytes.length, startByte, startByte + bytes.length)).toBe(0)
      expect(linesBefore * line.length).toBe(startByte)
      expect(startByte + owned.start).toBe(covered)
      covered = startByte + owned.end
    }
    expect(covered).toBe(content.length)
  })

  test('whoever has seen enough may stop', async () => {
    const repository = createRepository()
    for (let index = 0; index < 5; index++) repository.write(`${index}.txt`, `${index}`.repeat(1_000_000))
    repository.git('add', '.')
    // What lies loose is read without git.
    repository.git('repack', '-adq')
    for await (const item of stagedSource({ cwd: repository.folder, environment: repository.environment }).items()) {
      expect(item.kind).toBe('blob')
      expect(process.getActiveResourcesInfo()).toContain('ProcessWrap')
      break
    }
    await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap'))
  })
})

/** Takes the object away, or puts something else in its place. */
function removeObject(repository: TemporaryRepository, name: string, instead?: string): void {
  const oid = repository.git('rev-parse', name).trim()
  const path = `.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`
  rmSync(join(repository.folder, path))
  if (instead !== undefined) repository.write(path, instead)
}

describe('failures', () => {
  test('no repository', async () => {
    const repository = createRepository()
    const cwd = temporaryFolder()
    await expect(itemsOf(repository, { cwd })).rejects.toMatchObject({
      code: 'git-not-a-repository',
      message: `'${cwd}' is not inside a git repository`,
    })
  })

  test('a bare repository, and the inside of .git', async () => {
    const bare = createRepository('--bare')
    await expect(itemsOf(bare)).rejects.toMatchObject({
      code: 'git-failed',
      message: expect.stringContaining('work tree'),
    })
    const repository = createRepository()
    await expect(itemsOf(repository, { cwd: join(repository.folder, '.git') })).rejects.toMatchObject({
      code: 'git-failed',
    })
  })

  test('no such folder', async () => {
    const repository = createRepository()
    const cwd = join(repository.folder, 'nowhere')
    await expect(itemsOf(repository, { cwd })).rejects.toMatchObject({ code: 'path-not-found' })
  })

  test('no git in PATH, and none is taken from the repository', async () => {
    const repository = createRepository()
    const { program, trace } = repository.canary('git')
    cpSync(program, join(repository.folder, 'git'))
    const failing = itemsOf(repository, { environment: { PATH: '.::relative' } })
    await expect(failing).rejects.toMatchObject({ code: 'git-not-found' })
    expect(existsSync(trace)).toBe(false)
  })

  test('a broken index, in the words of git', async () => {
    const repository = createRepository()
    repository.write('.git/index', 'this is not an index, and it is long enough to be looked at')
    await expect(itemsOf(repository)).rejects.toMatchObject({
      code: 'git-failed',
      message: expect.stringMatching(/^git diff failed in '.*': (fatal|error): .*(index|signature)[^\n]*$/),
    })
  })

  test.runIf(process.getuid?.() === 0)('a repository of somebody else, with what to do', async () => {
    const repository = createRepository()
    execFileSync('chown', ['-R', '65534:65534', repository.folder])
    await expect(itemsOf(repository)).rejects.toMatchObject({
      code: 'git-failed',
      message: expect.stringContaining("': fatal: detected dubious ownership in repository at '"),
      hint: expect.stringContaining('safe.directory'),
    })
    // Whoever starts us may allow it, as containers do.
    repository.write('../global', '[safe]\ndirectory = *\n')
    for (const environment of [
      { GIT_CONFIG_GLOBAL: join(repository.folder, '../global') },
      { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' },
      { GIT_CONFIG_PARAMETERS: "'safe.directory'='*'" },
    ]) {
      expect(await itemsOf(repository, { environment })).toEqual([])
    }
  })
})
