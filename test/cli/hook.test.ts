/** `codemoat hook NAME`, called as git calls it. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { type Ran, run } from '../support/codemoat-on-path.ts'
import { createRepository, repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'

const TOKEN = fillFakes('<github-token:ghp>', 21)
const OTHER_TOKEN = fillFakes('<github-token:ghp>', 22)
const ZEROS = '0'.repeat(40)

type Options = Parameters<typeof run>[2]

function hook(repository: TemporaryRepository, args: readonly string[], options?: Options): Ran {
  return run(repository, ['codemoat', 'hook', ...args], options)
}

function commit(repository: TemporaryRepository, files: Record<string, string>, message = 'a change'): string {
  for (const [path, text] of Object.entries(files)) repository.write(path, text)
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '--allow-empty', '--message', message)
  return repository.git('rev-parse', 'HEAD').trim()
}

/** A repository with a remote that has its first commit. */
function cloned(...args: readonly string[]): TemporaryRepository {
  const repository = createRepository(...args)
  repository.git('init', '--quiet', '--bare', '--initial-branch=main', ...args, '../remote')
  repository.git('remote', 'add', 'origin', '../remote')
  commit(repository, { 'a.txt': 'one\ntwo\n' })
  repository.git('push', '--quiet', 'origin', 'HEAD')
  return repository
}

function prePush(repository: TemporaryRepository, lines: readonly string[], options: Options = {}): Ran {
  const input = lines.map((line) => `${line}\n`).join('')
  return hook(repository, ['pre-push', '--', 'origin', '../remote'], { ...options, input })
}

describe('pre-commit', () => {
  test('is silent where all is well', () => {
    const repository = createRepository()
    repository.write('a.txt', 'one\n')
    repository.git('add', '.')
    expect(hook(repository, ['pre-commit'])).toEqual({ code: 0, output: '' })
  })

  test('says what, where, why and the ways out, and never the secret', () => {
    const repository = createRepository()
    repository.write("it's/a.env", `T=${TOKEN}\n`)
    repository.git('add', '.')
    const { code, output } = hook(repository, ['pre-commit'])
    expect(code).toBe(1)
    for (const part of [
      "it's/a.env",
      '1:3',
      'github-personal-access-token',
      'checksum',
      'codemoat stopped this commit',
    ]) {
      expect(output).toContain(part)
    }
    expect(output).toContain("git add 'it'\\''s/a.env' && git commit")
    expect(output).toContain('codemoat: allow github-personal-access-token -- ')
    expect(output).toContain('git commit --no-verify')
    expect(output).not.toContain(TOKEN)
  })

  test('takes every way out', () => {
    const repository = createRepository()
    repository.write('a.env', `T=${TOKEN}\n`)
    repository.git('add', '.')
    expect(hook(repository, ['pre-commit'], { env: { CODEMOAT_SKIP: '1' } })).toEqual({
      code: 0,
      output: 'codemoat: skipped, as CODEMOAT_SKIP says\n',
    })
    expect(hook(repository, ['pre-commit'], { env: { CODEMOAT_SKIP: '0' } }).code).toBe(1)
    repository.write('.codemoat.yaml', "allow:\n  - { rules: ['github-personal-access-token'], reason: invented }\n")
    expect(hook(repository, ['pre-commit']).code).toBe(0)
  })
})

describe('commit-msg', () => {
  const message = (repository: TemporaryRepository, text: string, env: Readonly<Record<string, string>> = {}): Ran => {
    repository.write('.git/COMMIT_EDITMSG', text)
    return hook(repository, ['commit-msg', '--', '.git/COMMIT_EDITMSG'], { env })
  }
  const SCISSORS = '# ------------------------ >8 ------------------------'

  test('judges the message, and says how to write it anew', () => {
    const { code, output } = message(createRepository(), `a change\n\nwith ${TOKEN}\n`)
    expect(code).toBe(1)
    expect(output).toContain('<commit message>')
    expect(output).toContain('3:6')
    expect(output).toContain('git commit --edit --file=.git/COMMIT_EDITMSG')
  })

  test('leaves out what git will take away', () => {
    const repository = createRepository()
    expect(message(repository, `a\n# ${TOKEN}\n`).code).toBe(0)
    expect(message(repository, `a\n${SCISSORS}\n+T=${TOKEN}\n`).code).toBe(0)
    repository.git('config', 'core.commentChar', ';')
    expect(message(repository, `a\n; ${TOKEN}\n`).code).toBe(0)
    expect(message(repository, `a\n# ${TOKEN}\n`).code).toBe(1)
  })

  test('judges what git will keep: comments where no editor was opened or the configuration keeps them', () => {
    const repository = createRepository()
    expect(message(repository, `a\n# ${TOKEN}\n`, { GIT_EDITOR: ':' }).code).toBe(1)
    repository.git('config', 'commit.cleanup', 'whitespace')
    expect(message(repository, `a\n# ${TOKEN}\n`).code).toBe(1)
    expect(message(repository, `a\n${SCISSORS}\n+T=${TOKEN}\n`).code).toBe(1)
  })
})

describe('pre-push', () => {
  test('has nothing to say of deletions, of nothing, and of what is there', () => {
    const repository = cloned()
    const head = repository.git('rev-parse', 'HEAD').trim()
    for (const lines of [[], [`(delete) ${ZEROS} refs/heads/old ${head}`], [`HEAD ${head} refs/heads/new ${ZEROS}`]]) {
      expect(prePush(repository, lines)).toEqual({ code: 0, output: '' })
    }
  })

  test('finds what was taken out again, and messages of commits and tags, with the commit that brought them', () => {
    const repository = cloned()
    const bad = commit(repository, { 'b.env': `T=${TOKEN}\n` })
    const head = commit(repository, { 'b.env': 'T=\n' }, `was ${OTHER_TOKEN}`)
    const { code, output } = prePush(repository, [`HEAD~0 and more ${head} refs/heads/new ${ZEROS}`])
    expect(code).toBe(1)
    expect(output).toContain('b.env')
    expect(output).toContain(`commit  ${bad.slice(0, 12)}`)
    expect(output).toContain('<commit message>')
    expect(output).toContain(`git rebase --interactive ${bad.slice(0, 12)}~1`)
    expect(output).toContain('git push --no-verify')
    repository.git('tag', '--annotate', `--message=use ${TOKEN}`, 'inner', 'HEAD~2')
    repository.git('tag', '--annotate', '--message=outer', 'outer', 'inner')
    const tag = repository.git('rev-parse', 'outer').trim()
    expect(prePush(repository, [`outer ${tag} refs/tags/outer ${ZEROS}`]).output).toContain('<tag message>')
  })

  test('looks at all refs of a push', () => {
    const repository = cloned()
    const fine = commit(repository, { 'b.txt': 'fine\n' })
    repository.git('checkout', '--quiet', '-b', 'other')
    const bad = commit(repository, { 'b.env': `T=${TOKEN}\n` })
    const lines = [`main ${fine} refs/heads/main ${ZEROS}`, `other ${bad} refs/heads/other ${ZEROS}`]
    expect(prePush(repository, lines).code).toBe(1)
    expect(prePush(repository, lines.slice(0, 1)).code).toBe(0)
  })

  test('tells the command that takes it out again', () => {
    const repository = createRepository()
    repository.git('init', '--quiet', '--bare', '../remote')
    const first = commit(repository, { 'a.env': `T=${TOKEN}\n` })
    const args = ['pre-push', '--', '../remote', '../remote']
    const input = (oid: string): Options => ({ input: `main ${oid} refs/heads/main ${ZEROS}\n` })
    expect(hook(repository, args, input(first)).output).toContain('git commit --all --amend && git push')
    const second = commit(repository, { 'b.txt': 'fine\n' })
    expect(hook(repository, args, input(second)).output).toContain('git rebase --interactive --root')
  })

  test('a force push over commits that are not here is judged by what was fetched', () => {
    const repository = cloned()
    const bad = commit(repository, { 'b.env': `T=${TOKEN}\n` })
    expect(prePush(repository, [`main ${bad} refs/heads/main ${'1'.repeat(40)}`]).code).toBe(1)
  })

  test("lines that the remote has are nobody's fault, also in a merge", () => {
    const repository = createRepository()
    repository.git('init', '--quiet', '--bare', '../remote')
    repository.git('remote', 'add', 'origin', '../remote')
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}\n`)
    const text = (first: string, last: string): string => [first, ...lines, last].join('')
    commit(repository, { 'a.env': text('A=1\n', 'B=1\n') })
    repository.git('checkout', '--quiet', '-b', 'theirs')
    commit(repository, { 'a.env': text('A=1\n', `T=${TOKEN}\n`) })
    repository.git('push', '--quiet', 'origin', 'main', 'theirs')
    repository.git('checkout', '--quiet', '-b', 'ours', 'main')
    commit(repository, { 'a.env': text('A=2\n', 'B=1\n') })
    repository.git('merge', '--quiet', '--no-edit', 'theirs')
    const head = repository.git('rev-parse', 'HEAD').trim()
    expect(prePush(repository, [`ours ${head} refs/heads/ours ${ZEROS}`]).code).toBe(0)
    const evil = commit(repository, { 'a.env': text(`A=${OTHER_TOKEN}\n`, `T=${TOKEN}\n`) })
    expect(prePush(repository, [`ours ${evil} refs/heads/ours ${ZEROS}`]).output).toContain('1 secret blocks')
  })

  test('what another remote has is new to this one', () => {
    const repository = cloned()
    const bad = commit(repository, { 'b.env': `T=${TOKEN}\n` })
    const line = `main ${bad} refs/heads/other ${ZEROS}`
    repository.git('push', '--quiet', 'origin', 'HEAD')
    expect(prePush(repository, [line]).code).toBe(0)
    for (const args of [
      ['fork', '../fork'],
      ['../fork', '../fork'],
      ['*', '*'],
    ]) {
      expect(hook(repository, ['pre-push', '--', ...args], { input: `${line}\n` }).code, args[0]).toBe(1)
    }
    // Fetched from one place and pushed to another under the same name.
    repository.git('config', 'remote.origin.pushurl', '../public')
    expect(prePush(repository, [line]).code).toBe(1)
  })

  test('a remote whose address has changed is known by its main branch being new there', () => {
    const repository = cloned()
    const bad = commit(repository, { 'b.env': `T=${TOKEN}\n` })
    repository.git('push', '--quiet', 'origin', 'HEAD')
    expect(prePush(repository, [`main ${bad} refs/heads/other ${ZEROS}`]).code).toBe(0)
    expect(prePush(repository, [`main ${bad} refs/heads/main ${ZEROS}`]).code).toBe(1)
  })

  test('works with SHA-256', () => {
    const repository = cloned('--object-format=sha256')
    const bad = commit(repository, { 'b.env': `T=${TOKEN}\n` })
    expect(prePush(repository, [`main ${bad} refs/heads/main ${'0'.repeat(64)}`]).code).toBe(1)
  })

  test('what is missing in a partial clone is said, and not fetched', () => {
    const origin = cloned()
    commit(origin, { 'folder/b.txt': 'one\n', 'c.txt': 'two\n' })
    origin.git('push', '--quiet', 'origin', 'HEAD')
    origin.git('--git-dir=../remote', 'config', 'uploadpack.allowFilter', 'true')
    origin.git(
      'clone',
      '--quiet',
      '--filter=blob:none',
      '--no-checkout',
      `file://${join(origin.folder, '../remote')}`,
      '../partial',
    )
    const partial = repositoryAt(join(origin.folder, '../partial'))
    const head = partial.git('rev-parse', 'HEAD').trim()
    const { code, output } = hook(partial, ['pre-push', '--', '../new', '../new'], {
      input: `main ${head} refs/heads/main ${ZEROS}\n`,
    })
    expect(output).toContain('missing from the repository')
    expect(code).toBe(0)
  })

  test('what git would never say blocks', () => {
    expect(prePush(cloned(), ['nonsense'])).toMatchObject({ code: 1, output: expect.stringContaining('"nonsense"') })
  })

  test('the pre-commit framework tells of the push in variables', () => {
    const repository = cloned()
    const bad = commit(repository, { 'b.env': `T=${TOKEN}\n` })
    const env = { PRE_COMMIT: '1', PRE_COMMIT_REMOTE_NAME: 'origin', PRE_COMMIT_REMOTE_URL: '../remote' }
    expect(hook(repository, ['pre-push'], { env: { ...env, PRE_COMMIT_TO_REF: bad } }).code).toBe(1)
    expect(hook(repository, ['pre-push'], { env: { ...env, PRE_COMMIT_LOCAL_BRANCH: 'HEAD~1' } }).code).toBe(0)
  })
})

describe('pre-receive and update', () => {
  /** A bare repository with one of them as its hook, and a clone that pushes to it. */
  function served(name: string, command = `exec codemoat hook ${name} -- "$@"`): TemporaryRepository {
    const repository = cloned()
    const remote = repositoryAt(join(repository.folder, '../remote'))
    remote.write(`hooks/${name}`, `#!/bin/sh\n${command}\n`)
    run(remote, ['chmod', '+x', `hooks/${name}`])
    return repository
  }
  const push = (repository: TemporaryRepository, ...refs: string[]): Ran =>
    run(repository, ['git', 'push', 'origin', ...refs], { env: { CODEMOAT_SKIP: '1' } })

  test.each(['pre-receive', 'update'])('%s refuses what is new and bad, from the quarantine', (name) => {
    const repository = served(name)
    commit(repository, { 'b.txt': 'fine\n' })
    expect(push(repository, 'HEAD:refs/heads/fine').code).toBe(0)
    commit(repository, { 'b.env': `T=${TOKEN}\n` })
    const { code, output } = push(repository, 'HEAD:refs/heads/bad')
    expect(code).toBe(1)
    expect(output).toContain('codemoat stopped this push')
    expect(output).toContain('there is no skipping a hook of the server')
    expect(push(repository, ':refs/heads/fine').code).toBe(0)
  })

  test('what an allowance says of a commit counts for the push that brings it, and for no other', () => {
    const repository = served('pre-receive')
    const [accepted, other] = [1, 2].map((index) =>
      commit(repository, { [`${index}.env`]: `T=${index === 1 ? TOKEN : OTHER_TOKEN}\n` }),
    )
    const allow = (oid: string | undefined): string =>
      `allow:\n  - { commits: [${oid}], secrets: ["^ghp_"], reason: invented }\n`
    const server = repositoryAt(join(repository.folder, '../remote'))
    server.write('.codemoat.yaml', allow(accepted))
    expect(push(repository, `${accepted}:refs/heads/one`)).toMatchObject({ code: 0 })
    expect(push(repository, `${other}:refs/heads/two`)).toMatchObject({ code: 1 })
    repository.write('.codemoat.yaml', allow(other))
    expect(prePush(repository, [`x ${accepted} refs/heads/main ${ZEROS}`]).code).toBe(1)
    expect(prePush(repository, [`x ${other} refs/heads/main ${accepted}`]).code).toBe(0)
  })

  test('a deadline that is over blocks and says what was not reached, unless the configuration allows it', () => {
    const repository = served('pre-receive', 'exec codemoat hook pre-receive --deadline 1ms')
    commit(repository, { 'b.txt': 'fine\n' })
    const { code, output } = push(repository, 'HEAD')
    expect(code).toBe(1)
    expect(output).toMatch(/the time was up: (at least )?\d+ objects were not scanned/)
    expect(output).toContain('onDeadline: allow')
    repositoryAt(join(repository.folder, '../remote')).write('.codemoat.yaml', 'hooks: { onDeadline: allow }\n')
    expect(push(repository, 'HEAD').code).toBe(0)
  })
})

describe('where Codemoat itself fails', () => {
  test('nothing passes, and the way past it is said', () => {
    const repository = createRepository()
    repository.write('.git/index', 'this is not an index, and it is long enough to be looked at')
    const { code, output } = hook(repository, ['pre-commit'])
    expect(code).toBe(1)
    expect(output).toContain('git commit --no-verify')
  })

  test('the configuration may turn that round', () => {
    const repository = createRepository()
    repository.write('.codemoat.yaml', 'hooks: { onError: allow }\n')
    repository.write('.git/index', 'this is not an index, and it is long enough to be looked at')
    expect(hook(repository, ['pre-commit'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('nothing was judged'),
    })
  })

  test('a configuration that cannot be read ends the hook, whatever git was doing', () => {
    const repository = createRepository()
    repository.write('.codemoat.yaml', 'failOn: [\n')
    repository.write('large.txt', 'x'.repeat(1_000_000))
    repository.git('add', '.')
    expect(hook(repository, ['pre-commit'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('.codemoat.yaml:'),
    })
    expect(run(repository, ['codemoat', 'staged']).code).toBe(2)
  })

  test('unknown hooks and arguments are explained', () => {
    const repository = createRepository()
    expect(hook(repository, ['post-commit'])).toMatchObject({
      code: 2,
      output: expect.stringContaining('"post-commit"'),
    })
    expect(hook(repository, []).code).toBe(2)
    expect(hook(repository, ['commit-msg'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('COMMIT_EDITMSG'),
    })
    expect(hook(repository, ['pre-commit', '--deadline', 'soon']).code).toBe(1)
    expect(hook(repository, ['--help']).output).toContain('--deadline')
  })
})
