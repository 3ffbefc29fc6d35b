/** Our look for the work tree agrees with git's. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findRepositoryRoot } from '../../src/git/repository.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createRepository, type TemporaryRepository } from '../support/temporary-repository.ts'

/** What git says, and what we say. */
function roots(repository: TemporaryRepository, cwd: string, variables: Readonly<Record<string, string>> = {}) {
  const environment = { ...repository.environment, ...variables }
  let git: string | undefined
  try {
    const options = { cwd, env: environment, stdio: 'pipe' } as const
    git = execFileSync('git', ['rev-parse', '--show-toplevel'], options).toString().trim()
  } catch {}
  return { git, ours: findRepositoryRoot(cwd, environment) }
}

test('from the root, from a folder of it, through a link', () => {
  const repository = createRepository()
  const folder = join(repository.folder, 'one/two')
  mkdirSync(folder, { recursive: true })
  const link = join(temporaryFolder(), 'link')
  symlinkSync(folder, link)
  const expected = { git: repository.folder, ours: repository.folder }
  expect(roots(repository, repository.folder)).toEqual(expected)
  expect(roots(repository, folder)).toEqual(expected)
  expect(roots(repository, link)).toEqual(expected)
})

test('outside, in a bare repository, within .git', () => {
  const repository = createRepository()
  const bare = createRepository('--bare')
  const none = { git: undefined, ours: undefined }
  expect(roots(repository, temporaryFolder())).toEqual(none)
  expect(roots(bare, bare.folder)).toEqual(none)
  expect(roots(bare, join(bare.folder, 'objects'))).toEqual(none)
  expect(roots(repository, join(repository.folder, '.git/hooks'))).toEqual(none)
})

test('a linked work tree and a submodule have a file in place of .git', () => {
  const repository = createRepository()
  repository.git('commit', '--quiet', '--allow-empty', '--message=first')
  repository.git('worktree', 'add', '--quiet', 'linked')
  const linked = join(repository.folder, 'linked')
  expect(roots(repository, linked)).toEqual({ git: linked, ours: linked })
  repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository.folder, 'inner')
  const inner = join(repository.folder, 'inner')
  expect(roots(repository, inner)).toEqual({ git: inner, ours: inner })
})

test('a folder or a file called .git that is none is passed over', () => {
  const repository = createRepository()
  repository.write('folder/.git/readme', 'no repository')
  const cwd = join(repository.folder, 'folder')
  expect(roots(repository, cwd)).toEqual({ git: repository.folder, ours: repository.folder })
  repository.write('other/.git', 'no link')
  expect(findRepositoryRoot(join(repository.folder, 'other'), repository.environment)).toBe(repository.folder)
})

test('what the variables say', () => {
  const repository = createRepository()
  const elsewhere = temporaryFolder()
  const GIT_DIR = join(repository.folder, '.git')
  expect(roots(repository, elsewhere, { GIT_DIR })).toEqual({ git: elsewhere, ours: elsewhere })
  expect(roots(repository, elsewhere, { GIT_DIR, GIT_WORK_TREE: repository.folder })).toEqual({
    git: repository.folder,
    ours: repository.folder,
  })
  expect(roots(repository, repository.folder, { GIT_DIR: '.git' })).toEqual({
    git: repository.folder,
    ours: repository.folder,
  })
  const bare = createRepository('--bare')
  expect(roots(bare, bare.folder, { GIT_DIR: '.' })).toEqual({ git: undefined, ours: undefined })
})

test('the search ends below a ceiling, and never at the start', () => {
  const repository = createRepository()
  const folder = join(repository.folder, 'one/two')
  mkdirSync(folder, { recursive: true })
  const found = { git: repository.folder, ours: repository.folder }
  const none = { git: undefined, ours: undefined }
  expect(roots(repository, folder, { GIT_CEILING_DIRECTORIES: repository.folder })).toEqual(none)
  expect(roots(repository, folder, { GIT_CEILING_DIRECTORIES: `/nowhere:${join(repository.folder, 'one')}` })).toEqual(
    none,
  )
  expect(roots(repository, repository.folder, { GIT_CEILING_DIRECTORIES: repository.folder })).toEqual(found)
  expect(roots(repository, folder, { GIT_CEILING_DIRECTORIES: folder })).toEqual(found)
})

test('no such folder', () => {
  expect(() => findRepositoryRoot(join(temporaryFolder(), 'nowhere'), {})).toThrow(
    expect.objectContaining({ code: 'path-not-found' }),
  )
})
