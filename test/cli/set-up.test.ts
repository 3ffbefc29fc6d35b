/** `codemoat init`, `uninstall` and `doctor`, with real commits and pushes through what they set up. */
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { STARTER } from '../../src/hooks/set-up/starter.ts'
import { parseConfiguration } from '../../src/policy/configuration.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { type Ran, run } from '../support/codemoat-on-path.ts'
import { createRepository, repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'

const TOKEN = fillFakes('<github-token:ghp>', 31)
const STOPPED = 'codemoat stopped'

type Options = Parameters<typeof run>[2]

function codemoat(repository: TemporaryRepository, ...args: readonly string[]): Ran {
  return run(repository, ['codemoat', ...args])
}

function git(repository: TemporaryRepository, args: readonly string[], options?: Options): Ran {
  return run(repository, ['git', ...args], options)
}

/** A repository with a remote, and the project's own node_modules. */
function project(files: Readonly<Record<string, string>> = {}): TemporaryRepository {
  const repository = createRepository()
  repository.git('init', '--quiet', '--bare', '../remote')
  repository.git('remote', 'add', 'origin', '../remote')
  repository.write('.gitignore', 'node_modules\n')
  for (const [path, text] of Object.entries(files)) repository.write(path, text)
  return repository
}

function makeProgram(repository: TemporaryRepository, path: string, text: string): void {
  repository.write(path, text)
  run(repository, ['chmod', '755', path])
}

/** Every file with its mode and content, but for what git itself keeps. */
function snapshot(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => !entry.isDirectory() && !/\.git\/(?!hooks)|node_modules/.test(path))
  return Object.fromEntries(
    entries.map(({ entry, path }) => [
      relative(folder, path),
      entry.isSymbolicLink() ? readlinkSync(path) : `${statSync(path).mode} ${readFileSync(path, 'latin1')}`,
    ]),
  )
}

/** Commits and pushes what is fine and what is not, through whatever hooks there are. */
function expectGuarded(repository: TemporaryRepository, options?: Options): void {
  repository.write('fine.txt', 'fine\n')
  git(repository, ['add', '--all'])
  expect(git(repository, ['commit', '--message=fine'], options)).toMatchObject({ code: 0 })
  repository.write('bad.env', `T=${TOKEN}\n`)
  git(repository, ['add', 'bad.env'])
  const commit = git(repository, ['commit', '--message=bad'], options)
  expect(commit.output).toContain(STOPPED)
  expect(commit.code).not.toBe(0)
  git(repository, ['rm', '--quiet', '--cached', 'bad.env'])
  const message = git(repository, ['commit', '--allow-empty', `--message=see ${TOKEN}`], options)
  expect(message.output).toContain('its message holds a secret')
  expect(message.code).not.toBe(0)
  expect(git(repository, ['push', 'origin', 'HEAD:refs/heads/one', 'HEAD:refs/heads/two'], options).code).toBe(0)
  git(repository, ['add', 'bad.env'])
  git(repository, ['commit', '--quiet', '--no-verify', '--message=bad'])
  const push = git(repository, ['push', 'origin', 'HEAD:refs/heads/bad'], options)
  expect(push.output).toContain(`${STOPPED} this push`)
  expect(push.code).not.toBe(0)
  expect(git(repository, ['push', '--no-verify', 'origin', 'HEAD:refs/heads/bad'], options).code).toBe(0)
}

/** Set up, once; guarded; taken away without a trace. */
function expectSetUp(repository: TemporaryRepository, prepare = (): void => {}, options?: Options): void {
  const before = snapshot(repository.folder)
  const dry = codemoat(repository, 'init', '--dry-run')
  expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('  + ') })
  expect(snapshot(repository.folder)).toEqual(before)
  expect(codemoat(repository, 'init').code).toBe(0)
  const after = snapshot(repository.folder)
  expect(codemoat(repository, 'init')).toMatchObject({ code: 0, output: expect.stringContaining('nothing to change') })
  expect(snapshot(repository.folder)).toEqual(after)
  expect(codemoat(repository, 'uninstall').code).toBe(0)
  expect(snapshot(repository.folder)).toEqual(before)
  expect(codemoat(repository, 'uninstall').output).toContain('nothing to change')
  codemoat(repository, 'init')
  prepare()
  expectGuarded(repository, options)
  const doctor = codemoat(repository, 'doctor')
  expect(doctor.output.match(/^ok +(pre-commit|commit-msg|pre-push) +fired/gm)).toHaveLength(3)
  expect(doctor.code).toBe(0)
}

describe('git alone', () => {
  test('a fresh repository', () => {
    const repository = project()
    expectSetUp(repository)
    expect(readFileSync(join(repository.folder, '.codemoat.yaml'), 'utf8')).toBe(STARTER)
  })

  test('hooks that were there are run first, with what git gives them, and can stop it', () => {
    const repository = project()
    makeProgram(repository, '.git/hooks/pre-push', '#!/bin/sh\necho "earlier $1: $(cat)"\n')
    makeProgram(repository, '.git/hooks/commit-msg', '#!/bin/sh\ngrep -q stop "$1" && exit 7\nexit 0\n')
    repository.write('.git/hooks/pre-commit', 'not executable, so git ignores it')
    expectSetUp(repository)
    expect(git(repository, ['push', 'origin', 'HEAD~1:refs/heads/three']).output).toMatch(
      /earlier origin: HEAD~1 [0-9a-f]{40} refs\/heads\/three 0{40}/,
    )
    git(repository, ['reset', '--quiet', '--hard', 'HEAD~1'])
    expect(git(repository, ['commit', '--allow-empty', '--message=stop']).code).not.toBe(0)
  })

  test('a link that was there is kept a link', () => {
    const repository = project({ 'scripts/check.sh': '' })
    makeProgram(repository, 'scripts/check.sh', '#!/bin/sh\necho linked\n')
    symlinkSync('../../scripts/check.sh', join(repository.folder, '.git/hooks/pre-commit'))
    expectSetUp(repository)
    git(repository, ['reset', '--quiet', '--hard', 'HEAD~1'])
    expect(git(repository, ['commit', '--allow-empty', '--message=x']).output).toContain('linked')
  })

  test('core.hooksPath of the repository, whose folder is committed, gets scripts that name no path of this machine', () => {
    const repository = project({ '.githooks/post-commit': '#!/bin/sh\n' })
    repository.git('config', 'core.hooksPath', '.githooks')
    expectSetUp(repository)
    const script = readFileSync(join(repository.folder, '.githooks/pre-commit'), 'utf8')
    expect(script).toBe(readFileSync('hooks/pre-commit', 'utf8'))
    expect(existsSync(join(repository.folder, '.git/hooks/pre-commit'))).toBe(false)
  })

  test('a linked work tree shares the hooks', () => {
    const repository = project()
    git(repository, ['add', '.'])
    git(repository, ['commit', '--quiet', '--message=first'])
    repository.git('worktree', 'add', '--quiet', '../linked')
    const linked = repositoryAt(join(repository.folder, '../linked'))
    expect(codemoat(linked, 'init').code).toBe(0)
    expectGuarded(linked)
  })

  test('runs from a folder of the work tree, and with the Codemoat of set-up where none is on PATH', () => {
    const repository = project({ 'folder/a.txt': 'a\n' })
    const { code } = run({ ...repository, folder: join(repository.folder, 'folder') }, [
      process.execPath,
      resolve('dist/cli.cjs'),
      'init',
    ])
    expect(code).toBe(0)
    git(repository, ['add', '.'])
    expectGuarded(repository, { env: { PATH: '/usr/bin:/bin' } })
  })

  test('where there is no Codemoat any more, nothing passes unless the configuration says so', () => {
    const repository = project()
    makeProgram(repository, '.git/hooks/pre-commit', readFileSync('hooks/pre-commit', 'utf8'))
    const env = { PATH: `${join(repository.folder, 'no-programs')}:/usr/bin:/bin` }
    const withoutNpx = { ...env, PATH: onlyGit(repository) }
    const blocked = git(repository, ['commit', '--allow-empty', '--message=x'], { env: withoutNpx })
    expect(blocked.output).toContain('Codemoat is not installed here')
    expect(blocked.output).toContain('git commit --no-verify')
    expect(blocked.code).not.toBe(0)
    repository.write('.codemoat.yaml', 'hooks:\n  onError: allow\n')
    expect(git(repository, ['commit', '--allow-empty', '--message=x'], { env: withoutNpx }).code).toBe(0)
    const skipping = { env: { ...withoutNpx, CODEMOAT_SKIP: '1' } }
    expect(git(repository, ['commit', '--allow-empty', '--message=x'], skipping).output).toContain('skipped')
  })

  test('a bare repository gets pre-receive', () => {
    const repository = project()
    const remote = repositoryAt(join(repository.folder, '../remote'))
    expect(codemoat(remote, 'init').code).toBe(0)
    expect(codemoat(remote, 'doctor')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/ok +pre-receive +fired/),
    })
    repository.write('bad.env', `T=${TOKEN}\n`)
    git(repository, ['add', '.'])
    git(repository, ['commit', '--quiet', '--message=bad'])
    expect(git(repository, ['push', 'origin', 'HEAD']).output).toContain(STOPPED)
    expect(codemoat(remote, 'uninstall').code).toBe(0)
    expect(git(repository, ['push', 'origin', 'HEAD']).code).toBe(0)
  })
})

/** A folder with the programs that a hook needs, and neither npx nor Codemoat. */
function onlyGit(repository: TemporaryRepository): string {
  const folder = join(dirname(repository.folder), 'only-git')
  mkdirSync(folder)
  for (const name of ['git', 'sh', 'grep', 'cat']) {
    const { output } = run(repository, ['sh', '-c', `command -v ${name}`])
    symlinkSync(output.trim(), join(folder, name))
  }
  return folder
}

describe('tools', () => {
  test('husky', () => {
    const repository = project({
      'package.json': '{ "name": "x", "scripts": { "prepare": "husky" } }\n',
      '.husky/pre-commit': 'echo "and then"',
      '.husky/pre-push': 'echo "refs: $(cat)"\n',
    })
    expectSetUp(repository, () => run(repository, [process.execPath, resolve('node_modules/husky/bin.js')]))
    expect(git(repository, ['push', 'origin', 'HEAD~1:refs/heads/three']).output).toMatch(/refs: HEAD~1 [0-9a-f]{40}/)
  })

  test.each([
    ['lefthook', { 'lefthook.yml': 'pre-commit:\n  commands:\n    lint:\n      run: echo lint\n' }],
    ['simple-git-hooks', { 'package.json': '{ "simple-git-hooks": { "pre-commit": "echo lint" } }\n' }],
    ['pre-commit', { '.pre-commit-config.yaml': 'repos:\n  - repo: local\n    hooks: []\n' }],
  ])('%s is recognised, and what to run next is said', (name, files) => {
    const repository = project(files)
    const before = snapshot(repository.folder)
    const { code, output } = codemoat(repository, 'init')
    expect(code).toBe(0)
    expect(output).toContain(`by ${name}`)
    expect(output).toMatch(/then run: {2}\S/)
    expect(existsSync(join(repository.folder, '.git/hooks/pre-commit'))).toBe(false)
    expect(codemoat(repository, 'uninstall').code).toBe(0)
    expect(snapshot(repository.folder)).toEqual(before)
  })

  test('what simple-git-hooks writes into its scripts stops and lets pass', () => {
    const repository = project({
      'package.json': '{ "simple-git-hooks": { "pre-push": "echo \\"refs: $(cat)\\"" } }\n',
    })
    const write = (): void => {
      const { 'simple-git-hooks': commands } = JSON.parse(readFileSync(join(repository.folder, 'package.json'), 'utf8'))
      for (const [hook, command] of Object.entries(commands)) {
        makeProgram(repository, `.git/hooks/${hook}`, `#!/bin/sh\n\n${command}`)
      }
    }
    expectSetUp(repository, write)
  })

  test('a tool can be chosen instead of the one that was found', () => {
    const repository = project({ 'lefthook.yml': '' })
    expect(codemoat(repository, 'init', '--manager', 'native', '--hooks', 'pre-push').output).toContain(
      'pre-push by native',
    )
    expect(readdirSync(join(repository.folder, '.git/hooks')).filter((name) => !name.endsWith('.sample'))).toEqual([
      'pre-push',
    ])
  })

  test('a link is not written through', () => {
    const repository = project({ 'package.json': '{ "scripts": { "prepare": "husky" } }', 'outside.sh': 'echo\n' })
    mkdirSync(join(repository.folder, '.husky'))
    symlinkSync('../outside.sh', join(repository.folder, '.husky/pre-push'))
    const before = snapshot(repository.folder)
    expect(codemoat(repository, 'init')).toMatchObject({ code: 2, output: expect.stringContaining('symbolic link') })
    expect(snapshot(repository.folder)).toEqual(before)
  })

  test('what cannot be changed without breaking it is left alone, and what to add is said', () => {
    const repository = project({ 'lefthook.toml': '[pre-commit]\n' })
    const before = snapshot(repository.folder)
    expect(codemoat(repository, 'init')).toMatchObject({
      code: 2,
      output: expect.stringContaining('add there by hand'),
    })
    expect(snapshot(repository.folder)).toEqual(before)
  })
})

describe('a whole machine', () => {
  const CONFIGURATION = '[user]\n\tname = Ada'

  function home(configuration?: string): {
    repository: TemporaryRepository
    env: Record<string, string>
    folder: string
  } {
    const repository = project()
    const folder = dirname(repository.folder)
    const env = { GIT_CONFIG_GLOBAL: join(folder, '.gitconfig'), XDG_CONFIG_HOME: join(folder, '.config') }
    if (configuration !== undefined) repository.write('../.gitconfig', configuration)
    return { repository, env, folder }
  }

  test.each([
    ['with a configuration', CONFIGURATION],
    ['without one', undefined],
    ['with an empty one', ''],
  ])('%s: every repository is guarded, its own hooks run, and all goes away again', (_what, configuration) => {
    const { repository, env, folder } = home(configuration)
    makeProgram(repository, '.git/hooks/pre-commit', '#!/bin/sh\necho own one\n')
    makeProgram(repository, '.git/hooks/post-commit', '#!/bin/sh\necho own two\n')
    expect(run(repository, ['codemoat', 'init', '--global'], { env }).code).toBe(0)
    expect(run(repository, ['codemoat', 'init', '--global'], { env }).output).toContain('nothing to change')
    expectGuarded(repository, { env })
    git(repository, ['reset', '--quiet', '--hard', 'HEAD~1'])
    const { output } = git(repository, ['commit', '--allow-empty', '--message=x'], { env })
    expect(output).toContain('own one')
    expect(output).toContain('own two')
    expect(run(repository, ['codemoat', 'uninstall', '--global'], { env }).code).toBe(0)
    const file = join(folder, '.gitconfig')
    expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(configuration)
    expect(readdirSync(join(folder, '.config/codemoat/hooks'))).toEqual([])
  })

  test('a folder of hooks that the machine has is used, and a single repository does not change it', () => {
    const { repository, env, folder } = home(undefined)
    repository.write('../.gitconfig', `[core]\n\thooksPath = ${join(folder, 'all')}\n`)
    expect(run(repository, ['codemoat', 'init'], { env })).toMatchObject({
      code: 2,
      output: expect.stringContaining('--global'),
    })
    expect(run(repository, ['codemoat', 'init', '--global'], { env }).code).toBe(0)
    expectGuarded(repository, { env })
  })

  test('a repository that has Codemoat itself is judged once', () => {
    const { repository, env } = home(CONFIGURATION)
    codemoat(repository, 'init')
    run(repository, ['codemoat', 'init', '--global'], { env })
    repository.write('bad.env', `T=${TOKEN}\n`)
    git(repository, ['add', '.'])
    const { output } = git(repository, ['commit', '--message=bad'], { env })
    expect(output.split(STOPPED)).toHaveLength(2)
  })
})

describe('doctor', () => {
  test('says what does not fire, and what is in the way', () => {
    const repository = project()
    const { code, output } = codemoat(repository, 'doctor')
    expect(code).toBe(2)
    expect(output).toMatch(/wrong +pre-commit +did not fire/)
    makeProgram(repository, '.git/hooks/pre-commit', '#!/bin/sh\necho something else >&2\nexit 1\n')
    expect(codemoat(repository, 'doctor', '--hooks', 'pre-commit').output).toMatch(/not by Codemoat:\n +something else/)
    codemoat(repository, 'init')
    run(repository, ['chmod', '-x', '.git/hooks/pre-push'])
    expect(codemoat(repository, 'doctor').output).toMatch(/wrong +pre-push +did not fire/)
  })

  test('leaves nothing behind in the repository', () => {
    const repository = project()
    codemoat(repository, 'init')
    const before = [
      snapshot(repository.folder),
      repository.git('status', '--porcelain'),
      repository.git('count-objects', '-v'),
    ]
    codemoat(repository, 'doctor')
    expect([
      snapshot(repository.folder),
      repository.git('status', '--porcelain'),
      repository.git('count-objects', '-v'),
    ]).toEqual(before)
  })
})

test('the starter configuration, and what its comments hold, is one', () => {
  expect(parseConfiguration(STARTER, 'x')).toMatchObject({ allow: [] })
  const uncommented = STARTER.replace(/^# (?=[a-zA-Z]+:| )/gm, '').replace(/^Codemoat:.*$/m, '')
  expect(parseConfiguration(uncommented, 'x')).toMatchObject({
    failOn: 'medium',
    disable: ['jwt-*'],
    destinations: { public: { remotes: ['github.com/acme-oss/*'] } },
    hooks: { onError: 'block', onDeadline: 'block' },
  })
})
