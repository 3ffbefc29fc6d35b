/** `codemoat baseline`, and what scans make of it, in real repositories. */
import { readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/index.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { createRepository, type TemporaryRepository } from '../support/temporary-repository.ts'

const token = (seed: number): string => fillFakes('<github-token:ghp>', seed)
const FILE = '.codemoat-baseline.jsonl'

function codemoat(repository: TemporaryRepository, ...args: readonly string[]): CliResult {
  return runCli(args, { cwd: repository.folder, env: repository.environment })
}

function findings(repository: TemporaryRepository, ...args: readonly string[]): Finding[] {
  const { stdout } = codemoat(repository, 'scan', ...args, '--format', 'json')
  return JSON.parse(stdout).findings
}

const decisions = (repository: TemporaryRepository): string[] => findings(repository).map(({ decision }) => decision)

const linesOf = (repository: TemporaryRepository): string[] =>
  readFileSync(join(repository.folder, FILE), 'utf8').trimEnd().split('\n')

function commit(repository: TemporaryRepository, message = 'change'): void {
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '--message', message)
}

/** A repository with one accepted token. */
function accepted(): TemporaryRepository {
  const repository = createRepository()
  repository.write('src/app.env', `A=1\nTOKEN=${token(1)}\n`)
  expect(codemoat(repository, 'baseline', 'create', '--reason', 'rotated in May').code).toBe(0)
  return repository
}

describe('create', () => {
  test('accepts what is there: content, rule and what was said, no line and no time', () => {
    const repository = createRepository()
    repository.write('src/app.env', `A=1\nTOKEN=${token(1)}\n`)
    const made = codemoat(
      repository,
      'baseline',
      'create',
      '--reason',
      'rotated',
      '--owner',
      'ada',
      '--expires',
      '2099-01-31',
    )
    expect(made.stdout).toContain(`echo '${FILE} merge=union' >> .gitattributes`)
    expect(made.stdout.trimEnd().split('\n').at(-1)).toContain('codemoat: 1 finding accepted')
    const [header, entry, ...more] = linesOf(repository)
    expect(header).toMatch(/^\{"baseline":"codemoat\.baseline\/1","salt":"[0-9a-f]{32}"\}$/)
    expect(entry).toMatch(
      /^\{"content":"[0-9a-f]{32}","rule":"github-personal-access-token","reason":"rotated","owner":"ada","expires":"2099-01-31"\}$/,
    )
    expect(more).toEqual([])
    const [finding] = findings(repository)
    expect(finding?.decision).toBe('allow')
    expect(finding?.why[0]).toBe('accepted in the baseline by ada until 2099-01-31: rotated')
    expect(codemoat(repository, 'scan').code).toBe(0)
    expect(codemoat(repository, 'scan', '--no-baseline').code).toBe(1)
  })

  test('once more changes nothing, and adds what is new with its own reason', () => {
    const repository = accepted()
    const before = linesOf(repository)
    expect(codemoat(repository, 'baseline', 'create', '--reason', 'another').stdout).toBe(
      'codemoat: there is nothing to accept; 1 was accepted before\n',
    )
    expect(linesOf(repository)).toEqual(before)
    repository.write('b.env', `TOKEN=${token(2)}\n`)
    codemoat(repository, 'baseline', 'create', '--reason', 'another')
    const after = linesOf(repository)
    expect(after.length).toBe(3)
    expect(after).toEqual(expect.arrayContaining(before))
    expect(after.filter((line) => line.includes('"another"')).length).toBe(1)
  })

  test('--history accepts what the past holds, and scans of the files do not miss it', () => {
    const repository = createRepository()
    repository.write('old.env', `TOKEN=${token(1)}\n`)
    commit(repository)
    rmSync(join(repository.folder, 'old.env'))
    repository.write('new.env', `TOKEN=${token(2)}\n`)
    commit(repository)
    expect(codemoat(repository, 'history').code).toBe(1)
    codemoat(repository, 'baseline', 'create', '--history')
    expect(linesOf(repository).filter((line) => line.includes('"scope":"history"')).length).toBe(1)
    expect(codemoat(repository, 'history').code).toBe(0)
    expect(codemoat(repository, 'scan').stderr).toBe('')
    expect(codemoat(repository, 'baseline', 'prune').stdout).toContain('0 entries removed, 2 kept')
    expect(codemoat(repository, 'baseline', 'prune', '--history').stdout).toContain('0 entries removed, 2 kept')
  })
})

describe('an acceptance', () => {
  test('goes with the content: moving, re-indenting and other lines change nothing', () => {
    const repository = accepted()
    rmSync(join(repository.folder, 'src'), { recursive: true })
    repository.write('lib/deep/settings.py', `\n\n# more\n\t\tTOKEN = "${token(1)}"\n`)
    expect(decisions(repository)).toEqual(['allow'])
  })

  test('of a key over several lines too, whatever its indentation and its line ends', () => {
    const key = fillFakes('<pem:RSA PRIVATE KEY>', 1)
    const repository = createRepository()
    repository.write('key.pem', key)
    const found = findings(repository).length
    expect(found).toBe(1)
    codemoat(repository, 'baseline', 'create')
    rmSync(join(repository.folder, 'key.pem'))
    repository.write(
      'k8s.yaml',
      `key: |\r\n${key
        .split('\n')
        .map((line) => `      ${line}`)
        .join('\r\n')}\r\n`,
    )
    expect(decisions(repository)).toEqual(['allow'])
  })

  test('does not cover another secret on the same line', () => {
    const repository = accepted()
    repository.write('src/app.env', `A=1\nTOKEN=${token(2)}\n`)
    expect(decisions(repository)).toEqual(['block'])
    repository.write('src/app.env', `A=1\nTOKEN=${token(1)} ${token(2)}\n`)
    expect(decisions(repository)).toEqual(['allow', 'block'])
  })

  test('that has expired counts no more, and says so', () => {
    const repository = accepted()
    const lines = linesOf(repository).map((line) =>
      line.replace('"rotated in May"}', '"rotated in May","expires":"2026-11-20"}'),
    )
    repository.write(FILE, `${lines.join('\n')}\n`)
    const [finding] = findings(repository)
    expect(finding?.decision).toBe('block')
    expect(finding?.why[0]).toBe('accepted in the baseline until 2026-11-20, which is over: rotated in May')
    expect(finding?.baseline?.state).toBe('expired')
  })

  test('counts in commits, in pushes and in pieces of archives, wherever the command is called', () => {
    const repository = accepted()
    repository.git('add', '--all')
    expect(codemoat(repository, 'staged').code).toBe(0)
    expect(codemoat(repository, 'hook', 'pre-commit')).toMatchObject({ code: 0, stderr: '' })
    expect(codemoat(repository, 'staged', '--no-baseline').code).toBe(1)
    const { folder, environment } = repository
    expect(runCli(['scan', 'app.env'], { cwd: join(folder, 'src'), env: environment }).code).toBe(0)
    repository.write('elsewhere.jsonl', `${linesOf(repository)[0]}\n`)
    expect(codemoat(repository, 'scan', '--baseline', 'elsewhere.jsonl').code).toBe(1)
  })

  test('is in no way of other kinds of scans: the file itself is clean', () => {
    const repository = accepted()
    expect(findings(repository, FILE)).toEqual([])
  })
})

describe('accept', () => {
  test('takes the id that a report shows, wherever the finding is', () => {
    const repository = createRepository()
    repository.write('a.env', `TOKEN=${token(1)}\n`)
    repository.write('b.env', `TOKEN=${token(2)}\n`)
    const [one, two] = findings(repository)
    const { stdout } = codemoat(repository, 'baseline', 'accept', one?.id ?? '', '--reason', 'a test account')
    expect(stdout).toContain('codemoat: accepted github-personal-access-token in a.env:1')
    expect(findings(repository).map(({ decision }) => decision)).toEqual(['allow', 'block'])
    // In the past alone.
    commit(repository)
    rmSync(join(repository.folder, 'b.env'))
    commit(repository)
    expect(codemoat(repository, 'baseline', 'accept', two?.id ?? '', '--reason', 'gone').code).toBe(0)
    expect(linesOf(repository).find((line) => line.includes('gone'))).toContain('"scope":"history"')
    // In a file that is ignored.
    repository.write('.git/MESSAGE', `see ${token(3)}\n`)
    const [three] = findings(repository, '.git/MESSAGE')
    const args = ['baseline', 'accept', three?.id ?? '', '--in', '.git/MESSAGE', '--reason', 'x']
    expect(codemoat(repository, ...args).code).toBe(0)
  })

  test('is what a hook tells to do', () => {
    const repository = createRepository()
    repository.write('a.env', `TOKEN=${token(1)}\n`)
    repository.git('add', '--all')
    const { stderr } = codemoat(repository, 'hook', 'pre-commit')
    const [, id = ''] = /codemoat baseline accept ([0-9a-f]{12}) --reason/.exec(stderr) ?? []
    expect(codemoat(repository, 'baseline', 'accept', id, '--reason', 'x').code).toBe(0)
    expect(codemoat(repository, 'hook', 'pre-commit').code).toBe(0)
  })

  test('wants a reason, a finding that there is, and a day that there is', () => {
    const repository = createRepository()
    repository.write('a.env', `TOKEN=${token(1)}\n`)
    const id = findings(repository)[0]?.id ?? ''
    for (const [args, message] of [
      [['accept', id], 'the reason is missing'],
      [['accept', '--reason', 'x'], 'say which finding'],
      [['accept', '0123456789ab', '--reason', 'x'], 'no finding here has the id "0123456789ab"'],
      [['accept', id, '--reason', 'x', '--expires', '31.1.2027'], '--expires "31.1.2027" is no day'],
      [['explain', '0123456789ab'], 'neither a finding here nor an entry'],
      [['acept', id], 'there is no action "acept"'],
    ] as const) {
      const { code, stderr } = codemoat(repository, 'baseline', ...args)
      expect(stderr).toContain(message)
      expect(stderr).toContain('\n  try ')
      expect(code).toBe(2)
    }
  })
})

test('entries that match nothing are reported, explained and pruned', () => {
  const repository = accepted()
  const [, entry = ''] = linesOf(repository)
  const { content } = JSON.parse(entry)
  const id = findings(repository)[0]?.id ?? ''
  expect(codemoat(repository, 'baseline', 'explain', id).stdout).toBe(
    [
      'github-personal-access-token  is accepted',
      '  reason   rotated in May',
      `  content  ${content}`,
      '  found    src/app.env:2\n',
    ].join('\n'),
  )
  rmSync(join(repository.folder, 'src'), { recursive: true })
  expect(codemoat(repository, 'scan').stderr).toContain('1 entry of the baseline matches nothing any more')
  expect(codemoat(repository, 'scan', '--quiet').stderr).toBe('')
  expect(codemoat(repository, 'baseline', 'explain', content).stdout).toContain('nowhere any more')
  expect(codemoat(repository, 'baseline', 'prune', '--dry-run').stdout).toContain('1 entry would be removed, 0 kept')
  expect(linesOf(repository).length).toBe(2)
  expect(codemoat(repository, 'baseline', 'prune').stdout).toBe(
    '  github-personal-access-token  rotated in May\ncodemoat: 1 entry removed, 0 kept\n',
  )
  expect(linesOf(repository).length).toBe(1)
})

describe('two branches', () => {
  function branches(isFileThere: boolean): TemporaryRepository {
    const repository = createRepository()
    for (let seed = 1; seed <= 9; seed++) repository.write(`${seed}.env`, `TOKEN=${token(seed)}\n`)
    repository.write('.gitattributes', `${FILE} merge=union\n`)
    if (isFileThere) codemoat(repository, 'baseline', 'create', '1.env')
    commit(repository)
    for (const [branch, paths] of [
      ['left', ['2.env', '3.env', '4.env', '5.env']],
      ['right', ['5.env', '6.env', '7.env', '8.env']],
    ] as const) {
      repository.git('checkout', '--quiet', '-b', branch, 'main')
      codemoat(repository, 'baseline', 'create', ...paths, '--reason', branch)
      commit(repository, branch)
    }
    repository.git('checkout', '--quiet', 'left')
    repository.git('merge', '--quiet', '--no-edit', 'right')
    return repository
  }

  test.each([
    ['that each accept something', true],
    ['that each begin a baseline, with salts of their own', false],
  ])('%s merge without a conflict, and nothing is lost', (_, isFileThere) => {
    const repository = branches(isFileThere)
    const expected = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((seed) =>
      seed === '9' || (seed === '1' && !isFileThere) ? 'block' : 'allow',
    )
    expect(decisions(repository)).toEqual(expected)
    // Written anew, the file is sorted and whole.
    codemoat(repository, 'baseline', 'create')
    expect(decisions(repository)).toEqual(Array(9).fill('allow'))
    const lines = linesOf(repository)
    expect(lines).toEqual([...lines].sort((a, b) => (a < b ? -1 : 1)))
  })

  test('of which one removes what the other keeps', () => {
    const repository = branches(true)
    repository.git('checkout', '--quiet', '-b', 'pruned')
    rmSync(join(repository.folder, '2.env'))
    codemoat(repository, 'baseline', 'prune')
    commit(repository, 'prune')
    repository.git('checkout', '--quiet', '-b', 'more', 'left')
    codemoat(repository, 'baseline', 'create', '9.env')
    commit(repository, 'more')
    repository.git('merge', '--quiet', '--no-edit', 'pruned')
    expect(new Set(decisions(repository))).toEqual(new Set(['allow']))
  })
})

describe('a baseline that cannot be used ends every scan with 2, the place and a remedy', () => {
  test.each([
    ['cut short', (text: string) => text.slice(0, -30), `${FILE}:2`],
    ['with conflict marks', (text: string) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> x\n`, `${FILE}:1`],
    ['without its salt', (text: string) => text.split('\n').slice(1).join('\n'), `${FILE}:1`],
    ['edited by hand', (text: string) => text.replace('"reason"', '"because"'), `${FILE}:2`],
  ])('%s', (_, damage, place) => {
    const repository = accepted()
    repository.write(FILE, damage(readFileSync(join(repository.folder, FILE), 'utf8')))
    repository.git('add', '--all')
    for (const args of [['scan'], ['staged'], ['history'], ['baseline', 'prune']]) {
      const { code, stdout, stderr } = codemoat(repository, ...args)
      expect(stderr, args.join(' ')).toContain(place)
      expect(stderr).toContain('\n  try ')
      expect(stdout).toBe('')
      expect(code, args.join(' ')).toBe(2)
    }
    expect(codemoat(repository, 'hook', 'pre-commit').code).toBe(1)
  })

  test('when the clock is set back', () => {
    const repository = accepted()
    const text = readFileSync(join(repository.folder, FILE), 'utf8')
    const path = repository.write(FILE, text.replace('"rotated in May"', '"x","expires":"2099-01-01"'))
    utimesSync(path, new Date('2090-01-01'), new Date('2090-01-01'))
    const { code, stderr } = codemoat(repository, 'scan')
    expect(stderr).toContain('the file was written on 2090-01-01')
    expect(code).toBe(2)
  })

  test('or when the one that was named is not there', () => {
    const { code, stderr } = codemoat(createRepository(), 'scan', '--baseline', 'missing.jsonl')
    expect(stderr).toContain('missing.jsonl')
    expect(code).toBe(2)
  })
})
