/** `codemoat config` and `codemoat explain`, and what a configuration does to the commands. */
import { describe, expect, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createRepository, repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'

const TOKEN = fillFakes('<github-token:ghp>', 21)

function findingsOf(
  cwd: string,
  ...args: readonly string[]
): { path: string; decision: string; destination: string }[] {
  const { stdout } = runCli(['scan', '--format', 'json', ...args], { cwd })
  return JSON.parse(stdout).findings.map(
    (finding: { location: { path: string }; decision: string; destination: string }) => ({
      path: finding.location.path,
      decision: finding.decision,
      destination: finding.destination,
    }),
  )
}

describe('codemoat config', () => {
  test('check says what is wrong, where, and what was probably meant', () => {
    const cwd = temporaryFolder({ '.codemoat.yaml': 'failOn: high\nalow: []\n' })
    const { code, stderr } = runCli(['config', 'check'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('there is no key "alow"')
    expect(stderr).toContain('.codemoat.yaml:2:1')
    expect(stderr).toContain('did you mean "allow"?')
  })

  test.each([
    ['tabs', 'failOn: low\n\tallow: []\n', 'indent with spaces'],
    ['a key twice', 'failOn: low\nfailOn: high\n', 'write the key once'],
    ['a tag', 'failOn: !!js/function "x"\n', 'Unresolved tag'],
    ['too many levels', `allow: ${'['.repeat(5000)}`, 'nested more than'],
    ['many levels of lists', '- '.repeat(5000), 'nested more than'],
    ['too many characters', `# ${'x'.repeat(300_000)}\nfailOn: low\n`, 'characters'],
    ['a value', 'failOn: hig\n', 'did you mean "high"?'],
    ['a rule', 'rules: { disable: [githb-personal-access-token] }\n', 'did you mean "github-personal-access-token"?'],
  ])('check refuses %s', (_, text, expected) => {
    const { code, stderr } = runCli(['config', 'check'], { cwd: temporaryFolder({ '.codemoat.yaml': text }) })
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(expected) })
  })

  test('check names the files that it read, and what has ended', () => {
    const cwd = temporaryFolder({
      '.codemoat.yaml': 'extends: [./base.yaml]\n',
      'base.yaml': 'allow:\n  - { reason: long ago, expires: 2026-01-31 }\n',
    })
    const { code, stdout } = runCli(['config', 'check'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('ok: base.yaml\nok: .codemoat.yaml\n')
    expect(stdout).toContain('expired: base.yaml:2: since 2026-01-31 no longer allowed: long ago')
  })

  test('show tells the value of every key, and where it is from', () => {
    const cwd = temporaryFolder({
      '.codemoat.yaml': 'extends: [./base.yaml]\npolicy: { public: { secret: { block: low } } }\n',
      'base.yaml': 'failOn: high\n',
    })
    const rows = JSON.parse(runCli(['config', 'show', '--json'], { cwd }).stdout)
    const row = (name: string): object => rows.find((one: { name: string }) => one.name === name)
    expect(row('failOn')).toMatchObject({ value: 'high', origin: 'base.yaml:1' })
    expect(row('policy.public.secret')).toMatchObject({ value: 'block from low on', origin: '.codemoat.yaml:2' })
    expect(row('policy.paste.secret')).toMatchObject({ origin: 'base.yaml:1' })
    expect(row('hooks.onError')).toMatchObject({ value: 'block', origin: 'default' })
    expect(runCli(['config', 'show', '--origin'], { cwd }).stdout).toMatch(/^failOn +high +base\.yaml:1$/m)
    const inChat = runCli(['config', 'show', '--origin'], { cwd, env: { CODEMOAT_DESTINATION: 'ai-chat' } })
    expect(inChat.stdout).toMatch(/^destination +ai-chat +CODEMOAT_DESTINATION$/m)
  })
})

describe('a scan', () => {
  test('counts paths from the folder of the configuration, wherever it begins', () => {
    const repository = createRepository()
    repository.write('.codemoat.yaml', 'allow:\n  - { paths: ["lib/test/**"], reason: made up }\n')
    repository.write('lib/test/a.ts', `const token = "${TOKEN}"\n`)
    const decisions = (cwd: string, ...paths: string[]): string[] =>
      findingsOf(cwd, ...paths).map((one) => one.decision)
    expect(decisions(repository.folder)).toEqual(['allow'])
    expect(decisions(`${repository.folder}/lib`)).toEqual(['allow'])
    expect(decisions(`${repository.folder}/lib/test`, '../test/a.ts')).toEqual(['allow'])
    expect(decisions(`${repository.folder}/lib`, `${repository.folder}/lib/test/a.ts`)).toEqual(['allow'])
    repository.git('add', '--all')
    const staged = runCli(['staged', '--format', 'json'], { cwd: `${repository.folder}/lib` })
    expect(JSON.parse(staged.stdout).findings).toMatchObject([{ decision: 'allow', policyLine: '.codemoat.yaml:2' }])
  })

  test('ends where an expression of the configuration would not', () => {
    const cwd = temporaryFolder({
      '.codemoat.yaml': 'allow:\n  - { lines: ["(a+)+$"], reason: x }\n',
      'a.ts': `const token = "${TOKEN}" // ${'a'.repeat(1000)}!\n`,
    })
    expect(findingsOf(cwd)).toMatchObject([{ decision: 'block' }])
  })

  test('says what would go below the policy of the organisation', () => {
    const cwd = temporaryFolder({
      '.codemoat.yaml': 'rules: { disable: ["github-*"] }\n',
      'org.yaml': 'keep: ["github-*"]\n',
      'a.ts': `use ${TOKEN}\n`,
    })
    expect(runCli(['scan'], { cwd }).code).toBe(0)
    const asked = runCli(['scan', '--policy', 'org.yaml'], { cwd })
    expect(asked.code).toBe(1)
    expect(asked.stdout).toContain('.codemoat.yaml:1: switches off "github-*", which must be kept')
    const inEnvironment = runCli(['scan', '--kinds', 'proprietary', '--format', 'json'], {
      cwd,
      env: { CODEMOAT_POLICY: 'org.yaml' },
    })
    expect(inEnvironment.code).toBe(1)
    expect(JSON.parse(inEnvironment.stdout).notices).toHaveLength(2)
    expect(runCli(['scan', '--policy', 'none.yaml'], { cwd })).toMatchObject({ code: 2 })
  })

  test('takes a destination from the environment, for those who wrap it', () => {
    const cwd = temporaryFolder({ 'a.ts': `const token = "${TOKEN}"\n` })
    const env = { CODEMOAT_DESTINATION: 'ai-chat' }
    expect(JSON.parse(runCli(['scan', '--format', 'json'], { cwd, env }).stdout).findings).toMatchObject([
      { destination: 'ai-chat' },
    ])
    expect(runCli(['scan'], { cwd, env: { CODEMOAT_DESTINATION: 'nowhere' } })).toMatchObject({ code: 2 })
  })

  test('accepts no old baseline, and none without reasons, where the policy asks for better', () => {
    const repository = createRepository()
    repository.write('a.ts', `const token = "${TOKEN}"\n`)
    repository.git('add', '--all')
    expect(runCli(['baseline', 'create'], { cwd: repository.folder }).code).toBe(0)
    expect(runCli(['scan'], { cwd: repository.folder }).code).toBe(0)
    repository.write('org.yaml', 'baseline: { requireReasons: true }\n')
    const asked = runCli(['scan', '--policy', 'org.yaml'], { cwd: repository.folder })
    expect(asked).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('1 entry of the baseline without a reason'),
    })
  })
})

describe('codemoat explain', () => {
  test('tells rule, checks, destination, and the line of the configuration', () => {
    const cwd = temporaryFolder({
      '.codemoat.yaml': 'allow:\n  - paths: ["test/**"]\n    reason: made up\n',
      'prompt.txt': `use ${TOKEN}\n`,
      'test/a.ts': `const token = "${TOKEN}"\n`,
    })
    const [finding] = JSON.parse(
      runCli(['scan', '--format', 'json', '--report', 'json=r.json'], { cwd }).stdout,
    ).findings
    const { code, stdout } = runCli(['explain', finding.id], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('github-personal-access-token: GitHub personal access token')
    expect(stdout).toContain('github-crc32')
    expect(stdout).toContain('ai-chat: by its path, prompt.txt')
    expect(stdout).toContain('the default: medium and above block')
    expect(stdout).toMatch(/decided by +\.codemoat\.yaml:2/)
    expect(runCli(['explain', finding.id, '--from', 'r.json'], { cwd }).stdout).toContain('prompt.txt:1')
    expect(runCli(['explain', 'ffffffffffff'], { cwd })).toMatchObject({ code: 2 })
    expect(runCli(['explain', finding.id, '--from', 'prompt.txt'], { cwd })).toMatchObject({ code: 2 })
  })
})

const LEDGER = `export function settleOvernightPositions(book: PositionBook, closing: ClosingPrices): Settlement {
  const exposures = book.positions.filter((position) => position.expiry > closing.tradingDay)
  let variation = 0
  for (const exposure of exposures) {
    const reference = closing.priceOf(exposure.instrument, exposure.venue) ?? exposure.lastMark
    const haircut = exposure.collateralised ? exposure.agreement.haircutFor(exposure.rating) : 1
    const marked = (reference - exposure.entryPrice) * exposure.lots * exposure.contractSize
    if (marked === 0 || haircut <= 0) {
      book.journal.note(exposure.identifier, 'no variation margin is due for this position')
      continue
    }
    const margin = roundToTick(marked * haircut, exposure.instrument.tickSize)
    variation += convertAt(margin, exposure.currency, closing.fixings)
    book.journal.post({ account: exposure.marginAccount, amount: margin, reference: exposure.tradeReference })
  }
  if (variation < -book.creditLine.available) {
    throw new MarginCallRequired(book.counterparty, variation, book.creditLine.available)
  }
  return { variation, positions: exposures.length, settledOn: closing.tradingDay }
}
`

describe('registered code', () => {
  interface World {
    readonly home: string
    readonly origin: TemporaryRepository
    scan(cwd: string, ...args: readonly string[]): { found: string[]; notices: { text: string }[] }
  }

  function createWorld(): World {
    const home = temporaryFolder()
    const env = { HOME: home, USERPROFILE: home }
    const origin = createRepository()
    origin.write('src/settle.ts', LEDGER)
    origin.git('add', '--all')
    origin.git('commit', '--quiet', '-m', 'start')
    origin.write('readme.md', 'more')
    origin.git('add', '--all')
    origin.git('commit', '--quiet', '-m', 'more')
    expect(runCli(['index', 'add', origin.folder, '--as', 'margin'], { cwd: home, env }).code).toBe(0)
    return {
      home,
      origin,
      scan: (cwd, ...args) => {
        const index = `${home}/.codemoat/index.moat`
        const { stdout } = runCli([...args, '--index', index, '--format', 'json'], { cwd, env })
        const report = JSON.parse(stdout)
        const found = report.findings.map(
          (finding: { location: { path: string }; destination: string; decision: string }) =>
            `${finding.location.path} ${finding.destination} ${finding.decision}`,
        )
        return { found, notices: report.notices ?? [] }
      },
    }
  }

  test('is at home in its repository, and not in a prompt there', () => {
    const { origin, scan } = createWorld()
    origin.write('prompt.txt', LEDGER)
    origin.write('copy.ts', LEDGER)
    expect(scan(origin.folder, 'scan').found).toEqual(['prompt.txt ai-chat block'])
    origin.git('add', '--all')
    expect(scan(origin.folder, 'staged').found).toEqual(['prompt.txt ai-chat block'])
    expect(scan(origin.folder, 'scan', '--destination', 'public').found).toHaveLength(3)
  })

  test('and in a fork of it under another name, but not in another repository', () => {
    const { home, origin, scan } = createWorld()
    origin.git('clone', '--quiet', origin.folder, `${home}/fork`)
    const fork = repositoryAt(`${home}/fork`)
    fork.write('src/more.ts', LEDGER)
    expect(scan(fork.folder, 'scan').found).toEqual([])
    const other = createRepository()
    other.write('src/settle.ts', LEDGER)
    other.git('add', '--all')
    // Of the same content, message and second it would be the same commit.
    other.git('commit', '--quiet', '-m', 'begin')
    expect(scan(other.folder, 'scan').found).toEqual(['src/settle.ts repository block'])
    expect(scan(other.folder, 'history').found).toEqual(['src/settle.ts repository block'])
    other.git('repack', '-adq')
    expect(scan(other.folder, 'history').found).toEqual(['src/settle.ts repository block'])
    expect(scan(home, 'scan', other.folder, fork.folder).found).toHaveLength(1)
  })

  test('a shallow clone cannot tell, and says so', () => {
    const { home, origin, scan } = createWorld()
    origin.git('clone', '--quiet', '--depth', '1', `file://${origin.folder}`, `${home}/shallow`)
    const { found, notices } = scan(`${home}/shallow`, 'scan')
    expect(found).toEqual(['src/settle.ts repository block'])
    expect(notices).toMatchObject([{ text: expect.stringContaining('shallow clone') }])
  })
})
