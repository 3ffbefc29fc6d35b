/** A repository that wants to run programs, or to change what git prints: neither happens. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openGit } from '../../src/git/open-git.ts'
import { gitPlace } from '../../src/git/safe-git.ts'
import type { SourceItem } from '../../src/sources/source.ts'
import { stagedSource } from '../../src/sources/staged.ts'
import { createRepository, type TemporaryRepository } from '../support/temporary-repository.ts'

const HOOKS = ['pre-commit', 'post-index-change', 'post-checkout', 'reference-transaction', 'fsmonitor-watchman']

/** Twenty lines in HEAD, one more staged, one more in the working tree; a second file whose staged object is lost. */
function createChanged(): TemporaryRepository {
  const repository = createRepository()
  const old = Array.from({ length: 20 }, (_, index) => `line ${index + 1}\n`)
  repository.write('a.txt', old.join(''))
  repository.write('folder/b.txt', old.join(''))
  repository.git('add', '.')
  repository.git('commit', '--quiet', '--message=first')
  repository.write('a.txt', old.toSpliced(4, 1, 'new 5\n').toSpliced(7, 0, '\n').join(''))
  repository.write('folder/b.txt', old.toSpliced(9, 0, 'new 10\n').join(''))
  repository.write('new ü.txt', old.toReversed().join(''))
  repository.git('add', '.')
  repository.write('a.txt', 'not staged\n')
  return repository
}

async function itemsOf(
  repository: TemporaryRepository,
  environment: Readonly<Record<string, string>> = {},
): Promise<SourceItem[]> {
  const items: SourceItem[] = []
  const options = { cwd: join(repository.folder, 'folder'), environment: { ...repository.environment, ...environment } }
  for await (const item of stagedSource(options).items()) items.push(item)
  return items
}

function configure(repository: TemporaryRepository, settings: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(settings)) repository.git('config', name, value)
}

function tracesOf(repository: TemporaryRepository): string[] {
  return readdirSync(dirname(repository.folder)).flatMap((name) => (name.endsWith('.trace') ? [name.slice(0, -6)] : []))
}

/** Every way that configuration has to name a program, each leaving a trace of its own. */
function layTraps(repository: TemporaryRepository): void {
  const trap = (name: string): string => repository.canary(name).program
  const hooks = join(repository.folder, 'hooks')
  for (const hook of HOOKS) {
    const { trace } = repository.canary(hook)
    repository.write(`hooks/${hook}`, `#!/bin/sh\ntouch '${trace}'\n`)
    execFileSync('chmod', ['+x', join(hooks, hook)])
  }
  configure(repository, {
    'core.fsmonitor': trap('fsmonitor'),
    'core.hooksPath': hooks,
    'core.pager': trap('pager'),
    'pager.diff': trap('pager-diff'),
    'pager.cat-file': trap('pager-cat-file'),
    'core.editor': trap('editor'),
    'core.askPass': trap('ask-pass'),
    'core.sshCommand': trap('ssh'),
    'core.gitProxy': trap('proxy'),
    'core.alternateRefsCommand': trap('alternate-refs'),
    'credential.helper': `!${trap('credential')}`,
    'gpg.program': trap('gpg'),
    'log.showSignature': 'true',
    'alias.diff': `!${trap('alias-diff')}`,
    'alias.cat-file': `!${trap('alias-cat-file')}`,
    'alias.rev-parse': `!${trap('alias-rev-parse')}`,
    'diff.external': trap('external'),
    'diff.trap.command': trap('driver'),
    'diff.trap.textconv': trap('textconv'),
    'filter.trap.clean': trap('clean'),
    'filter.trap.smudge': trap('smudge'),
    'diff.submodule': 'diff',
  })
  repository.write('.gitattributes', '* diff=trap filter=trap\n')
  repository.write('.git/info/attributes', '* diff=trap filter=trap\n')
}

/** Gives HEAD a signature, which git would have a program verify. */
function sign(repository: TemporaryRepository): void {
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\n'
  const file = repository.write(
    '.git/signed',
    repository.git('cat-file', 'commit', 'HEAD').replace('\n\n', `\n${signature}`),
  )
  repository.git('update-ref', 'HEAD', repository.git('hash-object', '-t', 'commit', '-w', file).trim())
}

describe('no program of the repository runs', () => {
  test('for the staged source', async () => {
    const repository = createChanged()
    const calm = await itemsOf(repository)
    layTraps(repository)
    expect(await itemsOf(repository)).toEqual(calm)
    expect(tracesOf(repository)).toEqual([])
    // The traps are set: without our precautions they close.
    repository.git('diff', '--cached')
    repository.git('diff', '--cached', '--no-ext-diff')
    repository.git('add', 'a.txt')
    expect(tracesOf(repository)).toEqual(
      expect.arrayContaining(['clean', 'driver', 'fsmonitor', 'post-index-change', 'textconv']),
    )
  })

  test('through simple-git', async () => {
    const repository = createChanged()
    sign(repository)
    layTraps(repository)
    const git = await openGit(gitPlace(repository.folder, repository.environment))
    expect(await git.revparse(['--show-toplevel'])).toBe(repository.folder)
    expect((await git.log()).latest?.message).toBe('first')
    expect((await git.version()).installed).toBe(true)
    expect(await git.raw(['diff', '--cached', '--no-ext-diff', '--no-textconv', '--name-only'])).toContain('a.txt')
    expect(tracesOf(repository)).toEqual([])
    repository.git('log')
    expect(tracesOf(repository)).toEqual(['gpg'])
  })

  test('where an object is missing that a remote promises', async () => {
    const repository = createChanged()
    const { program, trace } = repository.canary('fetch')
    configure(repository, {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.url': `ext::${program}`,
      'remote.origin.promisor': 'true',
      'remote.origin.uploadpack': program,
      'protocol.allow': 'always',
      'protocol.ext.allow': 'always',
    })
    for (const name of [':a.txt', 'HEAD:folder/b.txt']) {
      const oid = repository.git('rev-parse', name).trim()
      rmSync(join(repository.folder, '.git/objects', oid.slice(0, 2), oid.slice(2)))
    }
    const environment = { GIT_ALLOW_PROTOCOL: 'ext', GIT_NO_LAZY_FETCH: '0' }
    expect(await itemsOf(repository, environment)).toMatchObject([
      { kind: 'blob', blob: { origin: { path: 'folder/b.txt' } } },
      { kind: 'blob', blob: { origin: { path: 'new ü.txt' } } },
      { kind: 'skipped', skipped: { path: 'a.txt' } },
    ])
    expect(existsSync(trace)).toBe(false)
    expect(() => repository.git('show', ':a.txt')).toThrow()
    expect(existsSync(trace)).toBe(true)
  })

  test('that a variable of the caller names', async () => {
    const repository = createChanged()
    const calm = await itemsOf(repository)
    const { program } = repository.canary('variable')
    const names = ['GIT_EXTERNAL_DIFF', 'GIT_PAGER', 'PAGER', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_ASKPASS', 'GIT_EDITOR']
    const environment = Object.fromEntries(names.map((name) => [name, program]))
    expect(await itemsOf(repository, environment)).toEqual(calm)
    const git = await openGit(
      gitPlace(repository.folder, { ...repository.environment, ...environment, EDITOR: program }),
    )
    expect(await git.raw(['diff', '--cached', '--name-only'])).toContain('a.txt')
    expect(tracesOf(repository)).toEqual([])
  })
})

describe('what we read does not change', () => {
  test.each<Record<string, string>>([
    { 'color.ui': 'always', 'color.diff': 'always', 'diff.colorMoved': 'zebra', 'diff.wsErrorHighlight': 'all' },
    { 'diff.noprefix': 'true' },
    { 'diff.mnemonicPrefix': 'true' },
    { 'diff.relative': 'true' },
    { 'diff.context': '10', 'diff.interHunkContext': '50', 'diff.suppressBlankEmpty': 'true' },
    { 'diff.algorithm': 'patience', 'diff.indentHeuristic': 'false' },
    { 'diff.renames': 'false', 'diff.renameLimit': '1' },
    { 'diff.orderFile': '/dev/zero' },
    { 'diff.ignoreSubmodules': 'all', 'diff.submodule': 'log', 'diff.dirstat': 'files' },
    { 'core.quotePath': 'false', 'core.abbrev': '4', 'core.bigFileThreshold': '1' },
    { 'core.attributesFile': '../attributes' },
    { 'core.autocrlf': 'true', 'core.eol': 'crlf', 'core.safecrlf': 'true' },
    { 'core.preloadIndex': 'false', 'index.threads': '4', 'core.untrackedCache': 'true' },
  ])('whatever the repository sets: %j', async (settings) => {
    const repository = createChanged()
    repository.write('../attributes', '* binary\n')
    const calm = await itemsOf(repository)
    configure(repository, settings)
    expect(await itemsOf(repository)).toEqual(calm)
  })

  test.each<Record<string, string>>([
    { GIT_DIFF_OPTS: '--unified=9' },
    { GIT_CONFIG_PARAMETERS: "'core.bigfilethreshold'='1' 'color.ui'='always'" },
    { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.bigFileThreshold', GIT_CONFIG_VALUE_0: '1' },
    { GIT_TRACE: '1', GIT_TRACE2: '1', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' },
    { GIT_LITERAL_PATHSPECS: '1', GIT_ATTR_SOURCE: 'HEAD', GIT_REPLACE_REF_BASE: 'refs/heads' },
  ])('whatever the caller sets: %j', async (environment) => {
    const repository = createChanged()
    expect(await itemsOf(repository, environment)).toEqual(await itemsOf(repository))
  })

  test('an object that another one replaces', async () => {
    const repository = createChanged()
    const calm = await itemsOf(repository)
    const [staged, old] = [':a.txt', 'HEAD:a.txt'].map((name) => repository.git('rev-parse', name).trim())
    repository.git('replace', staged ?? '', old ?? '')
    expect(await itemsOf(repository)).toEqual(calm)
  })

  test('attributes make a file binary: all of it is new', async () => {
    const repository = createChanged()
    repository.write('.gitattributes', 'a.txt -diff\n')
    const [a, b] = await itemsOf(repository)
    expect(a).toMatchObject({ blob: { origin: { path: 'a.txt' } } })
    expect(a).not.toHaveProperty('blob.origin.addedLines')
    expect(b).toMatchObject({ blob: { origin: { path: 'folder/b.txt', addedLines: [{ first: 10, last: 10 }] } } })
  })

  test('the index and everything around it stay as they are', async () => {
    const repository = createChanged()
    const state = (): string =>
      execFileSync('find', ['.git', '-type', 'f', '-printf', '%p %s %T@\\n'], { cwd: repository.folder }).toString()
    const before = state()
    await itemsOf(repository)
    expect(state()).toBe(before)
  })
})
