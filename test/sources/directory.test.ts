/** Walks real folders. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Failure } from '../../src/base/failure.ts'
import { LIMITS } from '../../src/base/limits.ts'
import { type DirectoryOptions, directorySource } from '../../src/sources/directory.ts'
import { createFileReader } from '../../src/sources/read-file.ts'
import type { SourceItem } from '../../src/sources/source.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const canMakePipes = spawnSync('mkfifo', ['--version']).error === undefined
const isRoot = process.getuid?.() === 0

type Options = Partial<DirectoryOptions> & { cwd: string }

function itemsOf(options: Options): SourceItem[] {
  return [...(directorySource({ paths: ['.'], ignoreFiles: true, ...options }).items() as Iterable<SourceItem>)]
}

function filesOf(options: Options): string[] {
  return itemsOf(options).flatMap((item) => (item.kind === 'file' ? item.path : []))
}

function skippedOf(options: Options): Record<string, string> {
  const skipped = itemsOf(options).flatMap((item) => (item.kind === 'skipped' ? item.skipped : []))
  return Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]))
}

describe('a walk', () => {
  test('gives every file in the order of the names, folder by folder', () => {
    const cwd = temporaryFolder({ 'b/z': '', 'b/a': '', B: '', 'a.txt': '', 'a/1/x': '', 'a/0': '', ä: '', '.env': '' })
    expect(filesOf({ cwd })).toEqual(['.env', 'B', 'a/0', 'a/1/x', 'a.txt', 'b/a', 'b/z', 'ä'])
  })

  test('shows paths relative to the working folder, and those elsewhere as they were given', () => {
    const cwd = temporaryFolder({ 'src/deep/a': '', 'other/b': '' })
    expect(filesOf({ cwd, paths: ['src'] })).toEqual(['src/deep/a'])
    expect(filesOf({ cwd, paths: ['./src/../src/'] })).toEqual(['src/deep/a'])
    expect(filesOf({ cwd, paths: [join(cwd, 'src')] })).toEqual(['src/deep/a'])
    expect(filesOf({ cwd: join(cwd, 'src'), paths: ['../other'] })).toEqual(['../other/b'])
    expect(filesOf({ cwd: join(cwd, 'src'), paths: [join(cwd, 'other')] })).toEqual([`${cwd}/other/b`])
  })

  test('names files so that they can be read from anywhere', () => {
    const cwd = temporaryFolder({ 'a/b.txt': 'content' })
    const [item] = itemsOf({ cwd })
    const parts = [...createFileReader()(item?.kind === 'file' ? item.file : '')]
    expect(parts.map((part) => (part.kind === 'piece' ? Buffer.from(part.bytes).toString() : part))).toEqual([
      'content',
    ])
  })

  test('gives a file once where the given paths overlap', () => {
    const cwd = temporaryFolder({ 'a/b': '', c: '' })
    expect(filesOf({ cwd, paths: ['a', '.', 'a/b', 'c'] })).toEqual(['a/b', 'c'])
  })

  test('does not enter .git unless it is given', () => {
    const cwd = temporaryFolder({ '.git/HEAD': 'ref: refs/heads/main\n', 'sub/.git/config': '', a: '' })
    expect(filesOf({ cwd })).toEqual(['a'])
    expect(filesOf({ cwd, ignoreFiles: false })).toEqual(['a'])
    expect(filesOf({ cwd, paths: ['.git'] })).toEqual(['.git/HEAD'])
    expect(filesOf({ cwd, paths: ['sub/.git'] })).toEqual(['sub/.git/config'])
  })

  test('follows a link that is given, and none that it meets', () => {
    const cwd = temporaryFolder({ 'in/a': '' })
    const outside = temporaryFolder({ secret: '' })
    symlinkSync(outside, join(cwd, 'in/out'))
    symlinkSync(join(outside, 'secret'), join(cwd, 'in/file'))
    symlinkSync('.', join(cwd, 'in/loop'))
    symlinkSync('nowhere', join(cwd, 'in/dangling'))
    symlinkSync('in', join(cwd, 'link'))
    expect(itemsOf({ cwd }).map((item) => item.kind === 'file' && item.path)).toEqual(['in/a'])
    expect(filesOf({ cwd, paths: ['link'] })).toEqual(['link/a'])
    expect(filesOf({ cwd, paths: ['in/out'] })).toEqual(['in/out/secret'])
    const [item] = itemsOf({ cwd, paths: ['in/file'] })
    expect(item?.kind === 'file' && [item.path, [...createFileReader()(item.file)][0]?.kind]).toEqual([
      'in/file',
      'piece',
    ])
  })

  test('says a given link that leads in a circle', () => {
    const cwd = temporaryFolder()
    symlinkSync('b', join(cwd, 'a'))
    symlinkSync('a', join(cwd, 'b'))
    expect(skippedOf({ cwd, paths: ['a'] })).toEqual({ a: 'a symbolic link, not a file' })
  })

  test('fails for a path that does not exist, before anything is scanned', () => {
    const cwd = temporaryFolder({ a: '' })
    for (const path of ['nowhere', 'a/b', '', 'a\0b']) {
      const start = () => directorySource({ paths: ['.', path], cwd, ignoreFiles: true })
      expect(start).toThrow(Failure)
      expect(start).toThrow(
        expect.objectContaining({ code: 'path-not-found', message: expect.stringContaining(`"${path}"`) }),
      )
    }
  })

  test.skipIf(!canMakePipes)('says pipes, sockets and devices, and opens none of them', async () => {
    const cwd = temporaryFolder({ a: '' })
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(join(cwd, 'socket'), resolve))
    onTestFinished(() => void server.close())
    const reasons = { pipe: 'a named pipe, not a file', socket: 'a socket, not a file' }
    expect(skippedOf({ cwd })).toEqual(reasons)
    expect(skippedOf({ cwd, paths: ['pipe', 'socket'] })).toEqual(reasons)
    expect(skippedOf({ cwd, paths: ['/dev/null'] })).toEqual({ '/dev/null': 'a device, not a file' })
  })

  test.skipIf(!canMakePipes)('does not open a pipe that a given link leads to, like /dev/stdin', () => {
    const cwd = temporaryFolder()
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    symlinkSync('pipe', join(cwd, 'stdin'))
    expect(skippedOf({ cwd, paths: ['stdin'] })).toEqual({ stdin: 'a named pipe, not a file' })
  })

  // Root may look everywhere.
  test.skipIf(isRoot)('says a folder that may not be listed and goes on', () => {
    const cwd = temporaryFolder({ 'a/b': '', c: '' })
    chmodSync(join(cwd, 'a'), 0)
    onTestFinished(() => chmodSync(join(cwd, 'a'), 0o700))
    expect(skippedOf({ cwd })).toEqual({ a: 'permission denied' })
    expect(skippedOf({ cwd, paths: ['a/b'] })).toEqual({ 'a/b': 'permission denied' })
    expect(filesOf({ cwd })).toEqual(['c'])
  })

  test('says a folder that goes away during the walk and goes on', () => {
    const cwd = temporaryFolder({ '1': '', '2/a': '', '3': '' })
    const seen: SourceItem[] = []
    for (const item of directorySource({ paths: ['.'], cwd, ignoreFiles: true }).items() as Iterable<SourceItem>) {
      seen.push(item)
      rmSync(join(cwd, '2'), { recursive: true, force: true })
    }
    expect(seen.map((item) => (item.kind === 'skipped' ? item.skipped : item.kind === 'file' && item.path))).toEqual([
      '1',
      { path: '2', reason: 'gone before it was read' },
      '3',
    ])
  })

  test('says a given folder that goes away before the walk', () => {
    const cwd = temporaryFolder({ 'a/b': '' })
    const source = directorySource({ paths: ['a'], cwd, ignoreFiles: true })
    rmSync(join(cwd, 'a'), { recursive: true })
    expect([...(source.items() as Iterable<SourceItem>)]).toEqual([
      { kind: 'skipped', skipped: { path: 'a', reason: 'gone before it was read' } },
    ])
  })

  test('goes as deep as the operating system lets it, and says where that ends', () => {
    const cwd = temporaryFolder()
    // Made and taken away by programs that change the folder as they go: no single path is that long.
    const script =
      "const d = 'd'.repeat(200); for (let i = 1; i <= 40; i++) { fs.mkdirSync(d); process.chdir(d); if (i === 10) fs.writeFileSync('f', '') }"
    execFileSync(process.execPath, ['-e', script], { cwd })
    onTestFinished(() => void execFileSync('rm', ['-rf', join(cwd, 'd'.repeat(200))]))
    const items = itemsOf({ cwd })
    expect(items.map((item) => (item.kind === 'skipped' ? item.skipped.reason : item.kind))).toEqual([
      'path too long for the operating system',
      'file',
    ])
  })
})

describe('names that are not UTF-8', () => {
  const latin1 = Buffer.from('caf\xe9', 'latin1')

  test.skipIf(process.platform !== 'linux')('are shown with their bytes, and read', () => {
    const cwd = temporaryFolder({ 'real-\ufffd': 'replacement character' })
    const folder = Buffer.concat([Buffer.from(`${cwd}/`), latin1])
    mkdirSync(folder)
    writeFileSync(Buffer.concat([folder, Buffer.from('/\xff\xfe.txt', 'latin1')]), 'lost and found')
    writeFileSync(Buffer.concat([folder, Buffer.from('/.gitignore')]), '?.ignored')
    writeFileSync(Buffer.concat([folder, Buffer.from('/\x80.ignored', 'latin1')]), '')
    const found = itemsOf({ cwd }).map((item) => {
      if (item.kind !== 'file') return item
      const [part] = createFileReader()(structuredClone(item.file))
      return [item.path, part?.kind === 'piece' ? Buffer.from(part.bytes).toString() : part]
    })
    expect(found).toEqual([
      ['caf\\xe9/.gitignore', '?.ignored'],
      ['caf\\xe9/\\xff\\xfe.txt', 'lost and found'],
      ['real-\ufffd', 'replacement character'],
    ])
  })
})

describe('ignore files', () => {
  test('leave out, and take back, in the folder and below', () => {
    const cwd = temporaryFolder({
      '.gitignore': '*.log\n/build/\n',
      'a.log': '',
      'build/x': '',
      'src/build/x': '',
      'src/b.log': '',
      'src/.gitignore': '!keep.log\n',
      'src/keep.log': '',
      'keep.log': '',
      'node_modules/m': '',
    })
    expect(filesOf({ cwd })).toEqual(['.gitignore', 'node_modules/m', 'src/.gitignore', 'src/build/x', 'src/keep.log'])
    expect(filesOf({ cwd, ignoreFiles: false })).toContain('build/x')
  })

  test('take back whole folders with what is in them, unless that is left out itself', () => {
    const cwd = temporaryFolder({
      '.gitignore': 'b*\n*.log\n',
      '.codemoatignore': '!/b[1]\n',
      'a/.gitignore': '!b\n',
      'a/b/c/d': '',
      'a/b/x.log': '',
      'a/b2/x': '',
      'b[1]/a': '',
      'b[1]/b': '',
      b1: '',
    })
    const ours = ['.codemoatignore', '.gitignore', 'a/.gitignore', 'a/b/c/d']
    expect(filesOf({ cwd })).toEqual([...ours, 'b1'])
    writeFileSync(join(cwd, '.codemoatignore'), '!/b\\[1]\n')
    expect(filesOf({ cwd })).toEqual([...ours, 'b[1]/a'])
    expect(filesOf({ cwd, paths: ['b[1]'] })).toEqual(['b[1]/a'])
  })

  test('count so many folders deep, and where that ends is said', () => {
    const deep = 'd/'.repeat(LIMITS.ignoreDepth - 1)
    const cwd = temporaryFolder({ '.gitignore': 'x\n', [`${deep}x`]: '', [`${deep}d/x`]: '', [`${deep}d/d/x`]: '' })
    expect(filesOf({ cwd })).toEqual(['.gitignore', `${deep}d/d/x`, `${deep}d/x`])
    const reason = `more than ${LIMITS.ignoreDepth} folders below an ignore file: its patterns leave nothing out here`
    expect(skippedOf({ cwd })).toEqual({ [`${deep}d`]: reason })
    expect(skippedOf({ cwd, paths: [`${deep}d/d`] })).toEqual({ [`${deep}d`]: reason })
  })

  test('of our own overrule those of git in the same folder', () => {
    const cwd = temporaryFolder({
      '.gitignore': 'dist\n',
      '.codemoatignore': '!dist\nfixtures/\n',
      'dist/a': '',
      'fixtures/a': '',
      b: '',
    })
    expect(filesOf({ cwd })).toEqual(['.codemoatignore', '.gitignore', 'b', 'dist/a'])
  })

  test('do not count for paths that are given, but for what is in given folders', () => {
    const cwd = temporaryFolder({ '.gitignore': 'dist\n*.log\n', 'dist/a': '', 'dist/b.log': '' })
    expect(filesOf({ cwd, paths: ['dist'] })).toEqual(['dist/a'])
    expect(filesOf({ cwd, paths: ['dist/b.log'] })).toEqual(['dist/b.log'])
  })

  test('count from the root of the repository on, wherever the walk begins', () => {
    const cwd = temporaryFolder({
      '.gitignore': 'outside\n',
      'repo/.git/HEAD': '',
      'repo/.git/info/exclude': 'excluded\n',
      'repo/.gitignore': '/a/b/anchored\n*.tmp\n',
      'repo/a/.codemoatignore': 'own\n',
      'repo/a/b/anchored': '',
      'repo/a/b/x.tmp': '',
      'repo/a/b/own': '',
      'repo/a/b/excluded': '',
      'repo/a/b/outside': '',
      'repo/a/b/c': '',
    })
    expect(filesOf({ cwd: join(cwd, 'repo/a/b') })).toEqual(['c', 'outside'])
    expect(filesOf({ cwd, paths: ['repo/a/b'] })).toEqual(['repo/a/b/c', 'repo/a/b/outside'])
  })

  test('count from the working folder on where there is no repository', () => {
    const cwd = temporaryFolder({ '.gitignore': 'x\n', 'a/x': '', 'a/y': '' })
    expect(filesOf({ cwd, paths: ['a'] })).toEqual(['a/y'])
    expect(filesOf({ cwd: join(cwd, 'a') })).toEqual(['x', 'y'])
  })

  test('of git end where another repository begins; our own do not', () => {
    const cwd = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': '*.log\n',
      '.codemoatignore': '*.own\n',
      'inner/.git/HEAD': '',
      'inner/.git/info/exclude': 'excluded\n',
      'inner/a.log': '',
      'inner/a.own': '',
      'inner/excluded': '',
    })
    expect(filesOf({ cwd })).toEqual(['.codemoatignore', '.gitignore', 'inner/a.log'])
  })

  test('of a worktree are those of its repository', () => {
    const cwd = temporaryFolder({
      'main/.git/HEAD': '',
      'main/.git/info/exclude': 'excluded\n',
      'main/.git/worktrees/w/commondir': '../..\n',
      'w/.git': 'gitdir: ../main/.git/worktrees/w\n',
      'w/excluded': '',
      'w/a': '',
    })
    expect(filesOf({ cwd: join(cwd, 'w') })).toEqual(['.git', 'a'])
  })

  test('that cannot be used leave nothing out, and that is said', () => {
    const cwd = temporaryFolder({
      'long/.gitignore': `a\n${'#'.repeat(LIMITS.ignoreFileBytes)}`,
      'long/a': '',
      'many/.gitignore': `a\n${'*[b]*/c\n'.repeat(LIMITS.ignoreWeight / 100)}`,
      'many/a': '',
      'complex/.gitignore': `a\n${'**/b/'.repeat(9)}\n`,
      'complex/a': '',
      'link/a': '',
      patterns: 'a\n',
    })
    symlinkSync('../patterns', join(cwd, 'link/.gitignore'))
    mkdirSync(join(cwd, 'folder/.gitignore'), { recursive: true })
    expect(filesOf({ cwd })).toEqual(expect.arrayContaining(['link/a', 'long/a', 'many/a']))
    expect(filesOf({ cwd })).not.toContain('complex/a')
    expect(skippedOf({ cwd })).toEqual({
      'folder/.gitignore': 'a folder, not a file: its patterns leave nothing out',
      'link/.gitignore': 'a symbolic link, not a file: its patterns leave nothing out',
      'long/.gitignore': 'too long for an ignore file: its patterns leave nothing out',
      'complex/.gitignore': 'line 2: pattern too complex, it leaves nothing out',
      'many/.gitignore': 'too many patterns: they leave nothing out',
    })
  })
})
