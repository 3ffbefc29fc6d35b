/** Registering real repositories: what is read, what is left out and why, and what a second time costs. */
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/base/failure.ts'
import type { FingerprintStore } from '../../src/index-store/fingerprint-store.ts'
import { createMemoryStore } from '../../src/index-store/memory-store.ts'
import { openCodeSource } from '../../src/registration/code-source.ts'
import { type Registration, register } from '../../src/registration/register.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createRepository, repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'

/** A file of code that is like no other. */
function code(name: string, lines = 30): string {
  const body = Array.from(
    { length: lines },
    (_, at) => `  const ${name}${at} = compute${name}(${at}, "${name} value ${at}")\n`,
  )
  return `export function ${name}() {\n${body.join('')}  return ${name}0\n}\n`
}

interface Call {
  readonly name?: string
  readonly refs?: readonly string[]
  readonly history?: boolean
}

async function add(
  store: FingerprintStore,
  folder: string,
  { name, refs, history = false }: Call = {},
): Promise<Registration> {
  const environment = repositoryAt(folder).environment
  const source = openCodeSource({ folder, environment, history, ...(refs && { refs }) })
  return register(store, {
    source,
    ...(name !== undefined && { name }),
    keying: { seal: () => {} },
    settings: JSON.stringify({ refs, history }),
    now: '2026-01-01T00:00:00Z',
  })
}

function commit(repository: TemporaryRepository, message = 'change'): void {
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '--allow-empty', '-m', message)
}

function pathsIn(store: FingerprintStore, name: string): string[] {
  return store
    .filesOf(name)
    .flatMap(({ paths }) => paths)
    .sort()
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'fine',
    (error: unknown) => {
      if (error instanceof Failure) return error.code
      throw error
    },
  )
}

describe('a git repository', () => {
  test('is registered as it was committed', async () => {
    const repository = createRepository()
    repository.write('src/a.ts', code('alpha'))
    repository.write('src/copy of a.ts', code('alpha'))
    commit(repository)
    repository.write('src/a.ts', code('changed'))
    repository.write('src/untracked.ts', code('untracked'))
    const store = createMemoryStore()
    const result = await add(store, repository.folder, { name: 'one' })
    expect(result).toMatchObject({ name: 'one', files: 1, changes: { added: 1, gone: 0 } })
    expect(pathsIn(store, 'one')).toEqual(['src/a.ts', 'src/copy of a.ts'])
    expect(store.filesOf('one')[0]?.oid).toBe(repository.git('rev-parse', 'HEAD:src/a.ts').trim())
    expect(store.repositories()[0]?.roots).toEqual([repository.git('rev-parse', 'HEAD').trim()])
  })

  test('is not read again where nothing has changed', async () => {
    const repository = createRepository()
    repository.write('a.ts', code('alpha'))
    commit(repository)
    const store = createMemoryStore()
    await add(store, repository.folder)
    const again = await add(store, repository.folder)
    expect(again.changes).toBeUndefined()
    expect(again.files).toBe(1)
  })

  test('is read again by what has changed', async () => {
    const repository = createRepository()
    for (const name of ['kept', 'moved', 'changed', 'deleted']) repository.write(`${name}.ts`, code(name))
    commit(repository)
    const store = createMemoryStore()
    await add(store, repository.folder, { name: 'r' })
    repository.git('mv', 'moved.ts', 'elsewhere.ts')
    repository.git('rm', '--quiet', 'deleted.ts')
    repository.write('changed.ts', code('other'))
    commit(repository)
    const { changes } = await add(store, repository.folder, { name: 'r' })
    // The old content of changed.ts and deleted.ts; moved content is put again under its new path.
    expect(changes).toMatchObject({ added: 2, gone: 2 })
    expect(pathsIn(store, 'r')).toEqual(['changed.ts', 'elsewhere.ts', 'kept.ts'])
  })

  test('may be bare, and read at other commits, or at all', async () => {
    const repository = createRepository()
    repository.write('a.ts', code('first'))
    commit(repository)
    repository.git('tag', 'v1')
    repository.write('a.ts', code('second'))
    commit(repository)
    repository.git('checkout', '--quiet', '-b', 'side', 'v1')
    repository.write('side.ts', code('side'))
    commit(repository)
    repository.git('checkout', '--quiet', 'main')
    const bare = join(repository.folder, '..', 'bare.git')
    repository.git('clone', '--quiet', '--bare', repository.folder, bare)
    const store = createMemoryStore()
    expect((await add(store, bare, { name: 'head' })).files).toBe(1)
    expect((await add(store, bare, { name: 'refs', refs: ['v1', 'side'] })).files).toBe(2)
    expect((await add(store, bare, { name: 'history', history: true })).files).toBe(2)
    expect((await add(store, bare, { name: 'all', history: true, refs: ['main', 'side'] })).files).toBe(3)
    expect(await codeOf(add(store, bare, { refs: ['nothing-like-it'] }))).toBe('git-failed')
    expect(await codeOf(add(store, bare, { refs: ['--output=/tmp/x'] }))).toBe('git-failed')
  })

  test('is known by its first commit, whatever it is called', async () => {
    const repository = createRepository()
    repository.write('a.ts', code('alpha'))
    commit(repository)
    const store = createMemoryStore()
    await add(store, repository.folder, { name: 'payments' })
    const clone = join(repository.folder, '..', 'somewhere-else')
    repository.git('clone', '--quiet', repository.folder, clone)
    expect(await add(store, clone)).toMatchObject({ name: 'payments', knownAs: 'payments' })
    expect(store.repositories()).toHaveLength(1)
    expect((await add(store, clone, { name: 'fork' })).name).toBe('fork')
  })

  test('does not take the name of another one', async () => {
    const store = createMemoryStore()
    for (const expected of ['fine', 'repository-name-taken']) {
      const repository = createRepository()
      repository.write('a.ts', code(expected === 'fine' ? 'alpha' : 'beta'))
      commit(repository, expected)
      expect(await codeOf(add(store, repository.folder, { name: 'api' }))).toBe(expected)
    }
    expect(store.repositories()).toHaveLength(1)
  })

  test('without a commit, or without code, is no repository to register', async () => {
    const repository = createRepository()
    const store = createMemoryStore()
    expect(await codeOf(add(store, repository.folder))).toBe('git-failed')
    repository.write('README.md', '# hello\n')
    commit(repository)
    expect(await codeOf(add(store, repository.folder))).toBe('nothing-to-register')
  })

  test('leaves out what is not its own code, and says what and why', async () => {
    const repository = createRepository()
    const files: Record<string, string> = {
      'src/own.ts': code('own'),
      'vendor/lib/x.go': code('vendored'),
      'node_modules/x/index.js': code('installed'),
      'src/api.pb.go': code('generatedByName'),
      'src/schema.ts': `// Code generated by tool. DO NOT EDIT.\n${code('generated')}`,
      'dist/app.min.js': code('minifiedByName'),
      'src/bundle.js': `${'var a=1;'.repeat(500)}\n`,
      'yarn.lock': code('lock'),
      'old/package-lock.json.bak': code('lock copy'),
      'config.yml.example': code('sample'),
      LICENSE: code('licence'),
      'data.json': code('data'),
      'src/binary.ts': `\0${code('binary')}`,
      'src/huge.ts': code('huge', 40_000),
      'linked/special.ts': code('special'),
      'linked/made.ts': code('made'),
      'vendor/ours/y.ts': code('oursAfterAll'),
      '.gitattributes':
        'linked/special.ts linguist-vendored\nlinked/made.ts linguist-generated=true\n/vendor/ours/** -linguist-vendored\n',
    }
    for (const [path, text] of Object.entries(files)) repository.write(path, text)
    symlinkSync('own.ts', join(repository.folder, 'src/link.ts'))
    commit(repository)
    const store = createMemoryStore()
    const { leftOut } = await add(store, repository.folder, { name: 'r' })
    expect(pathsIn(store, 'r')).toEqual(['src/own.ts', 'vendor/ours/y.ts'])
    const reasons = Object.fromEntries([...leftOut].map(([reason, paths]) => [reason, [...paths].sort()]))
    expect(reasons).toMatchObject({
      vendored: ['linked/special.ts', 'node_modules/x/index.js', 'vendor/lib/x.go'],
      generated: ['linked/made.ts', 'src/api.pb.go', 'src/schema.ts'],
      minified: ['dist/app.min.js', 'src/bundle.js'],
      'lock file': ['old/package-lock.json.bak', 'yarn.lock'],
      licence: ['LICENSE'],
      binary: ['src/binary.ts'],
      'too large': ['src/huge.ts'],
      'link or submodule': ['src/link.ts'],
    })
  })
})

describe('a plain folder', () => {
  test('is registered without what its ignore files name, and again by what has changed', async () => {
    const folder = temporaryFolder({
      'a.ts': code('alpha'),
      'b.ts': code('beta'),
      'c.ts': code('gamma'),
      '.codemoatignore': 'c.ts\n',
    })
    const store = createMemoryStore()
    expect(await add(store, folder, { name: 'f' })).toMatchObject({ files: 2, changes: { added: 2 } })
    rmSync(join(folder, 'a.ts'))
    renameSync(join(folder, 'b.ts'), join(folder, 'd.ts'))
    writeFileSync(join(folder, 'e.ts'), code('epsilon'))
    expect((await add(store, folder, { name: 'f' })).changes).toMatchObject({ added: 2, gone: 1 })
    expect(pathsIn(store, 'f')).toEqual(['d.ts', 'e.ts'])
  })

  test('that shrinks while it is read leaves out what is gone', async () => {
    const folder = temporaryFolder({ 'a.ts': code('alpha'), 'b.ts': code('beta'), 'c.ts': code('gamma') })
    const source = openCodeSource({ folder, environment: {} })
    const listing = await source.list()
    const unread: string[] = []
    const read: string[] = []
    for await (const { paths } of source.read(listing.contents, (path, reason) => unread.push(`${path}: ${reason}`))) {
      read.push(...paths)
      for (const name of ['b.ts', 'c.ts']) rmSync(join(folder, name), { force: true })
    }
    expect(read).toEqual(['a.ts'])
    expect(unread).toEqual(['b.ts: not readable', 'c.ts: not readable'])
  })

  test('that does not exist is said', async () => {
    await expect(async () => openCodeSource({ folder: '/nowhere/at/all', environment: {} })).rejects.toThrow(
      'there is no folder',
    )
  })
})

test('files of any shape are registered, and take no more than their length', async () => {
  const folder = temporaryFolder({
    'one-line.ts': `const words = [${Array.from({ length: 40_000 }, (_, at) => `w${at}`).join(',')}]`.slice(0, 900_000),
    'repeated.ts': 'token '.repeat(40).concat('\n').repeat(2000),
    'identical.ts': 'const total = compute(first, second)\n'.repeat(20_000),
    'unknown-script.ts': 'ꓮꓯ = ꓐꓛ(ꓷꓱ)\n'.repeat(500),
    'no-utf-8.ts': Buffer.alloc(5000, 0xfe).toString('latin1'),
  })
  mkdirSync(join(folder, 'empty'))
  const store = createMemoryStore()
  const { files, leftOut } = await add(store, folder, { name: 'odd' })
  expect(files + [...leftOut.values()].flat().length).toBe(5)
  for (const file of store.filesOf('odd')) expect(file.lines).toBeGreaterThan(0)
})
