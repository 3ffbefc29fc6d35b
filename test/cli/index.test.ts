/** The index on the command line, as a newcomer uses it: register, paste, trace. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { INTEREST } from '../support/registered-code.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createRepository } from '../support/temporary-repository.ts'

/** Every name another one, consistently, and the layout too. */
function renamed(text: string): string {
  const keep = new Set(
    'export function const let for of if return throw new continue string number true false null Math min filter length'.split(
      ' ',
    ),
  )
  const names = new Map<string, string>()
  return text
    .replace(/'[^']*'/g, "'text'")
    .replace(/[A-Za-z_]\w*/g, (name) => {
      if (keep.has(name) || name === 'text') return name
      if (!names.has(name)) names.set(name, `n${names.size}x`)
      return names.get(name)!
    })
    .replaceAll('\n  ', '\n\t\t')
}

interface World {
  readonly home: string
  run(...args: string[]): CliResult
}

function createWorld(): World {
  const home = temporaryFolder()
  return { home, run: (...args) => runCli(args, { cwd: home, env: { HOME: home, USERPROFILE: home } }) }
}

function createPayments(): string {
  const repository = createRepository()
  repository.write('src/fees/interest.ts', `import { x } from './x.ts'\n\n${INTEREST}`)
  repository.write('package-lock.json', '{}')
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '-m', 'start')
  return repository.folder
}

describe('codemoat index', () => {
  test('registers, lists, verifies, and forgets', () => {
    const { run, home } = createWorld()
    const payments = createPayments()
    const added = run('index', 'add', payments, '--as', 'payments')
    expect(added).toMatchObject({ code: 0, stderr: '' })
    expect(added.stdout).toContain('made a key')
    expect(added.stdout).toMatch(/payments {2}1 file, 2\d lines/)
    expect(statSync(join(home, '.codemoat/index.key')).mode & 0o777).toBe(0o600)
    expect(run('index', 'add', payments).stdout).toMatch(/payments .* unchanged/)
    expect(run('index', 'add', payments, '--history', '--list').stdout).toContain('package-lock.json')
    expect(run('index', 'list').stdout).toContain('1 repository')
    expect(JSON.parse(run('index', 'stats', '--json').stdout)).toMatchObject({ repositories: 1, files: 1 })
    expect(run('index', 'verify').stdout).toContain('sound')
    expect(run('index', 'remove', 'paymens')).toMatchObject({ code: 2, stderr: expect.stringContaining('payments') })
    expect(run('index', 'remove', 'payments').code).toBe(0)
    expect(run('index', 'list').stdout).toContain('0 repositories')
  })

  test('says what is wrong with a call', () => {
    const { run } = createWorld()
    expect(run('index', 'ad')).toMatchObject({ code: 2, stderr: expect.stringContaining('index add') })
    expect(run('index', 'add')).toMatchObject({ code: 2 })
    expect(run('index', 'list')).toMatchObject({ code: 2, stderr: expect.stringContaining('keygen') })
    expect(run('index', 'export', 'x')).toMatchObject({ code: 2, stderr: expect.stringContaining('--blind') })
    expect(run('trace', '.').code).toBe(2)
  })
})

describe('codemoat trace', () => {
  const world = createWorldOnce()

  test('names file and lines of a copy', () => {
    const { run, home } = world()
    writeFileSync(join(home, 'paste.md'), `Look at this:\n\n\`\`\`ts\n${INTEREST}\`\`\`\n`)
    const { stdout, code } = run('trace', 'paste.md')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^payments\/src\/fees\/interest\.ts 3–2[23]$/m)
    expect(stdout).toMatch(/in +paste\.md, lines 4–2[34]/)
    expect(stdout).toMatch(/certain/)
    expect(stdout).toMatch(/1 copied passage from 1 repository/)
  })

  test('finds it when every name was changed', () => {
    const { run, home } = world()
    writeFileSync(join(home, 'renamed.ts'), renamed(INTEREST))
    const { stdout } = run('trace', 'renamed.ts')
    expect(stdout).toMatch(/^payments\/src\/fees\/interest\.ts \d+–\d+$/m)
    expect(stdout).toContain('renamed')
  })

  test('finds nothing in the code of others', () => {
    const { run, home } = world()
    writeFileSync(
      join(home, 'other.ts'),
      'export function add(first: number, second: number) {\n  return first + second\n}\n',
    )
    expect(run('trace', 'other.ts').stdout).toMatch(/^No registered code in 1 file/)
  })

  test('shows the original beside the copy', () => {
    const { run, home } = world()
    writeFileSync(join(home, 'paste.ts'), INTEREST)
    const { stdout } = run('trace', 'paste.ts', '--show')
    expect(stdout).toMatch(/^ +1 export function accrue.*│ +3 export function accrue/m)
  })

  test('prints JSON that holds the provenance', () => {
    const { run, home } = world()
    writeFileSync(join(home, 'paste.ts'), INTEREST)
    const report = JSON.parse(run('trace', 'paste.ts', '--format', 'json').stdout)
    expect(report.findings[0].provenance).toMatchObject({
      repo: 'payments',
      path: 'src/fees/interest.ts',
      startLine: 3,
    })
  })
})

/** One index for several tests that only read it. */
function createWorldOnce(): () => World {
  let payments: string | undefined
  return () => {
    payments = createPayments()
    const world = createWorld()
    world.run('index', 'add', payments, '--as', 'payments')
    return world
  }
}

describe('codemoat scan --index', () => {
  test('makes copies findings that block', () => {
    const { run, home } = createWorldOnce()()
    writeFileSync(join(home, 'paste.ts'), INTEREST)
    const { code, stdout } = run('scan', 'paste.ts', '--index', join(home, '.codemoat/index.moat'))
    expect(code).toBe(1)
    expect(stdout).toContain('proprietary-code')
    expect(stdout).toMatch(/payments\/src\/fees\/interest\.ts, lines 3 to 2[23]/)
    expect(run('scan', 'paste.ts').code).toBe(0)
  })

  test('works with what was exported, each with its own key', () => {
    const { run, home } = createWorldOnce()()
    writeFileSync(join(home, 'paste.ts'), INTEREST.repeat(2))
    expect(run('index', 'export', 'blind.moat', '--blind').code).toBe(0)
    expect(run('index', 'keygen', 'blind.key', '--blind').code).toBe(0)
    const blind = run('scan', 'paste.ts', '--index', 'blind.moat', '--key', 'blind.key')
    expect(blind.code).toBe(1)
    expect(blind.stdout).not.toContain('payments')
    expect(run('index', 'export', 'ci.filter', '--filter').code).toBe(0)
    expect(run('index', 'keygen', 'ci.key', '--filter').code).toBe(0)
    const filtered = run('scan', 'paste.ts', '--index', 'ci.filter', '--key', 'ci.key')
    expect(filtered.code).toBe(1)
    expect(filtered.stdout).not.toContain('payments')
    expect(run('scan', 'paste.ts', '--index', 'blind.moat', '--key', 'ci.key').code).toBe(2)
  })

  test('fails where an index cannot be opened, however many threads there are', () => {
    const { run, home } = createWorldOnce()()
    const many = join(home, 'many')
    mkdirSync(many)
    for (let file = 0; file < 600; file++) writeFileSync(join(many, `${file}.ts`), INTEREST)
    run('index', 'keygen', 'other.key')
    const { code, stderr } = run('scan', 'many', '--index', '.codemoat/index.moat', '--key', 'other.key')
    expect(code).toBe(2)
    expect(stderr).toContain('another key')
    const found = run('scan', 'many', '--index', '.codemoat/index.moat', '--jobs', '2', '--format', 'jsonl')
    expect(found.stdout.match(/"rule":"proprietary-code"/g)).toHaveLength(600)
  })

  test('opens indexes of the old key and the new one while the key changes', () => {
    const { run, home } = createWorldOnce()()
    writeFileSync(join(home, 'paste.ts'), INTEREST)
    expect(run('index', 'keygen', 'new.key', '--rotate').stdout).toContain('old key')
    expect(run('trace', 'paste.ts', '--key', 'new.key').stdout).toContain('payments')
    expect(run('index', 'add', createPayments(), '--as', 'next', '--index', 'next.moat', '--key', 'new.key').code).toBe(
      0,
    )
    const both = run('trace', 'paste.ts', '--key', 'new.key', '--index', 'next.moat', '--index', '.codemoat/index.moat')
    expect(both.stdout).toContain('2 copied passages from 2 repositories')
    expect(run('trace', 'paste.ts', '--index', 'next.moat').code).toBe(2)
  })

  test('is silent where the code is public', () => {
    const { run, home } = createWorldOnce()()
    const library = join(home, 'library')
    mkdirSync(library)
    writeFileSync(join(library, 'interest.ts'), INTEREST)
    writeFileSync(join(home, 'paste.ts'), INTEREST)
    expect(run('index', 'add', library, '--public').code).toBe(0)
    expect(run('trace', 'paste.ts').stdout).toContain('No registered code')
    expect(run('index', 'remove', 'library', '--public').code).toBe(0)
    expect(run('trace', 'paste.ts').stdout).toContain('payments')
  })

  test('knows the packages that are installed in a repository', () => {
    const { run, home } = createWorld()
    const payments = createPayments()
    const installed = join(payments, 'node_modules/ledger')
    mkdirSync(installed, { recursive: true })
    writeFileSync(join(installed, 'package.json'), '{"name": "ledger", "version": "1.0.0"}')
    writeFileSync(join(installed, 'index.ts'), INTEREST)
    writeFileSync(join(home, 'paste.ts'), INTEREST)
    expect(run('index', 'add', payments, '--as', 'payments').stdout).toContain('1 package of others')
    expect(run('trace', 'paste.ts').stdout).toContain('No registered code')
    expect(run('index', 'add', payments, '--as', 'payments').stdout).not.toContain('package of others')
    expect(existsSync(join(home, '.codemoat/index.moat'))).toBe(true)
    expect(readdirSync(join(home, '.codemoat/index.moat/segments'))).toHaveLength(2)
  })
})
