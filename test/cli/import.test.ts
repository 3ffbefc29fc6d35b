/** `codemoat scan --config .gitleaks.toml`, and `codemoat import`, in real repositories. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/base/report.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { createRepository, type TemporaryRepository } from '../support/temporary-repository.ts'

const GITLEAKS = `
[extend]
useDefault = true
[[rules]]
id = "acme-token"
description = "Acme token"
regex = '''(?i)\\b(acme_[a-z0-9]{24})\\b'''
keywords = ["acme_"]
path = '''\\.env$'''
[[rules]]
id = "look-behind"
regex = '''(?<!x)y'''
[allowlist]
description = "not ours"
paths = ['''(^|/)vendor/''']
`

const token = (seed: number) => fillFakes('acme_<lownum:24>', seed)
const password = (seed: number) => fillFakes('<alnum:20>', seed)
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

function cli(repository: TemporaryRepository, ...args: readonly string[]): CliResult {
  return runCli(args, { cwd: repository.folder, env: repository.environment })
}

function blocked(repository: TemporaryRepository, ...args: readonly string[]): string[] {
  const report = JSON.parse(cli(repository, 'scan', '--format', 'json', ...args).stdout) as Report
  return report.findings
    .filter(({ decision }) => decision !== 'allow')
    .map(({ rule, location }) => `${location.path}:${location.startLine} ${rule}`)
}

const readFile = (repository: TemporaryRepository, name: string) => readFileSync(join(repository.folder, name), 'utf8')

describe('the configuration of gitleaks', () => {
  function project(): TemporaryRepository {
    const repository = createRepository()
    repository.write('.gitleaks.toml', GITLEAKS)
    repository.write('a.env', `T=${token(1)}\n`)
    repository.write('b.txt', `T=${token(2)}\n`)
    repository.write('vendor/c.env', `T=${token(3)}\n`)
    repository.write('d.env', `T=${token(4)} # gitleaks:allow\n`)
    return repository
  }

  test('is read by every scan, and the report says what of it is in force', () => {
    const repository = project()
    expect(blocked(repository, '--config', '.gitleaks.toml')).toEqual(['a.env:1 acme-token'])
    const { stdout, code } = cli(repository, 'scan', '--config', '.gitleaks.toml')
    expect(code).toBe(1)
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '1 of 2 rules and 2 allowances in force, beside the rules of Codemoat',
    )
    expect(stdout.replace(/\s+/g, ' ')).toContain('rule "look-behind" has no effect: RE2 has no "(?<!"')
  })

  test('finds the same after it was imported, by one command that can be repeated', () => {
    const repository = project()
    const dry = cli(repository, 'import', '.gitleaks.toml', '--dry-run')
    expect(dry.stdout).toContain('this is a dry run')
    expect(existsSync(join(repository.folder, '.codemoat.yaml'))).toBe(false)
    const { stdout, code } = cli(repository, 'import', '.gitleaks.toml')
    expect(code).toBe(0)
    expect(stdout).toContain('.gitleaks.toml:11  rule "look-behind": RE2 has no "(?<!"')
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('codemoat: wrote .codemoat.yaml · commit it')
    expect(blocked(repository)).toEqual(['a.env:1 acme-token'])
    const written = readFile(repository, '.codemoat.yaml')
    expect(cli(repository, 'import', '.gitleaks.toml').stdout).toContain('nothing to change')
    expect(readFile(repository, '.codemoat.yaml')).toBe(written)
  })

  test('is added to a configuration that is there, whose comments stay', () => {
    const repository = project()
    repository.write('.codemoat.yaml', '# ours\nfailOn: high # not less\nallow:\n  - paths: [x]\n    reason: y\n')
    cli(repository, 'import', '.gitleaks.toml')
    const text = readFile(repository, '.codemoat.yaml')
    expect(text).toMatch(/^# ours\nfailOn: high # not less\nallow:\n/)
    expect(text).toContain('reason: not ours')
  })

  test('is for scans alone: what explains a configuration says how to take it over', () => {
    const { code, stderr } = cli(project(), 'config', 'show', '--config', '.gitleaks.toml')
    expect(code).toBe(2)
    expect(stderr).toContain('codemoat import .gitleaks.toml')
  })

  test('is found in the past, too', () => {
    const repository = project()
    repository.git('add', '-A')
    repository.git('commit', '-qm', 'one')
    repository.write('a.env', 'T=\n')
    repository.git('commit', '-qam', 'two')
    const { stdout } = cli(repository, 'history', '--config', '.gitleaks.toml', '--format', 'json')
    const { findings } = JSON.parse(stdout) as Report
    expect(findings.filter(({ decision }) => decision === 'block').map(({ location }) => location.path)).toEqual([
      'a.env',
    ])
  })
})

describe('what was accepted elsewhere', () => {
  test('in .gitleaksignore: at its place, in the files and in the past', () => {
    const repository = createRepository()
    repository.write('app.py', `x = 1\ndb_password = "${password(1)}"\n`)
    repository.write('old.py', `db_password = "${password(2)}"\n`)
    repository.git('add', '-A')
    repository.git('commit', '-qm', 'one')
    const commit = repository.git('rev-parse', 'HEAD').trim()
    repository.git('rm', '-q', 'old.py')
    repository.write(
      '.gitleaksignore',
      `# a test account\napp.py:generic-api-key:2\n${commit}:old.py:any:1\ngone.py:any:3\n`,
    )
    const { stdout } = cli(repository, 'import', '.gitleaksignore')
    expect(stdout).toContain('2 of 3 accepted findings found again')
    expect(stdout).toContain('.gitleaksignore:4  any in gone.py:3: the file is gone')
    expect(blocked(repository)).toEqual([])
    const entries = readFile(repository, '.codemoat-baseline.jsonl')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line))
    expect(entries.map(({ reason, scope }) => [reason, scope ?? 'now']).sort()).toEqual([
      ['a test account', 'history'],
      ['a test account', 'now'],
    ])
    const before = readFile(repository, '.codemoat-baseline.jsonl')
    expect(cli(repository, 'import', '.gitleaksignore').stdout).toContain('nothing to change')
    expect(readFile(repository, '.codemoat-baseline.jsonl')).toBe(before)
  })

  test('in .secrets.baseline: by its digest, wherever in the file, and nothing else', () => {
    const repository = createRepository()
    repository.write('app.py', `x = 1\ndb_password = "${password(1)}"\nweb_password = "${password(2)}"\n`)
    repository.write('package-lock.json', `{ "password": "${password(3)}" }\n`)
    const secret = (text: string, line_number: number) => ({
      type: 'Secret Keyword',
      hashed_secret: sha1(text),
      line_number,
    })
    const pattern = ['package-lock\\.json$']
    const baseline = {
      version: '1.5.0',
      plugins_used: [],
      filters_used: [{ path: 'detect_secrets.filters.regex.should_exclude_file', pattern }],
      results: { 'app.py': [{ ...secret(password(1), 7), is_secret: false }, secret(password(9), 3)] },
    }
    repository.write('.secrets.baseline', JSON.stringify(baseline))
    const { stdout } = cli(repository, 'import', '.secrets.baseline')
    expect(stdout).toContain('another secret stands there now')
    expect(blocked(repository)).toEqual(['app.py:3 generic-password'])
    expect(readFile(repository, '.codemoat-baseline.jsonl')).toContain('audited as no secret')
  })

  test('in reports of gitleaks and trufflehog; what was live is not accepted', () => {
    const repository = createRepository()
    repository.write('app.py', [1, 2, 3].map((seed) => `db_password = "${password(seed)}"\n`).join(''))
    const finding = { RuleID: 'generic-api-key', StartLine: 1, EndLine: 1, Secret: password(1), File: 'app.py' }
    repository.write('gitleaks.json', JSON.stringify([finding]))
    const line = (seed: number, Verified: boolean) =>
      JSON.stringify({
        DetectorName: 'Acme',
        Verified,
        Raw: password(seed),
        SourceMetadata: { Data: { Filesystem: { file: 'app.py', line: 9 } } },
      })
    repository.write('trufflehog.jsonl', `${line(2, false)}\n${line(3, true)}\n`)
    const { stdout } = cli(repository, 'import', 'gitleaks.json', 'trufflehog.jsonl')
    expect(stdout).toContain('trufflehog.jsonl:2  Acme in app.py:9: it was live: revoke it before it is accepted')
    expect(blocked(repository).filter((one) => one.startsWith('app.py'))).toEqual(['app.py:3 generic-password'])
  })

  test('in .gitguardian.yaml and .secretlintrc.json', () => {
    const repository = createRepository()
    repository.write('app.py', [1, 2].map((seed) => `db_password = "${password(seed)}"\n`).join(''))
    repository.write('sub/LICENSE', `db_password = "${password(3)}"\n`)
    repository.write('c.txt', 'widgetpw=abcdefgh WIDGETPW=dummy123\n')
    repository.write(
      '.gitguardian.yaml',
      `version: 2\nsecret:\n  ignored-paths: [LICENSE]\n  ignored_matches:\n    - name: test\n      match: ${password(1)}\n    - match: ${'f0'.repeat(32)}\n`,
    )
    const patterns = [
      { name: 'widget pw', pattern: '/widgetpw=(\\w{8})/i' },
      { name: 'behind', pattern: '/(?<=a)b/' },
    ]
    const rules = [
      { id: '@secretlint/secretlint-rule-pattern', options: { patterns } },
      {
        id: '@secretlint/secretlint-rule-preset-recommend',
        rules: [{ id: '@secretlint/secretlint-rule-slack', disabled: true, options: { allows: ['/DUMMY/i'] } }],
      },
    ]
    repository.write('.secretlintrc.json', JSON.stringify({ rules }))
    const { stdout } = cli(repository, 'import', '.gitguardian.yaml', '.secretlintrc.json')
    expect(stdout).toContain('nothing that is found here is it')
    expect(stdout).toContain('pattern "behind": RE2 has no')
    expect(blocked(repository).filter((one) => !one.startsWith('.'))).toEqual([
      'app.py:2 generic-password',
      'c.txt:1 widget-pw',
      'c.txt:1 widget-pw',
    ])
    expect(readFile(repository, '.codemoat.yaml')).toContain('slack-*')
  })

  test('is refused where nobody knows the file', () => {
    const repository = createRepository()
    repository.write('.secretlintrc.js', 'module.exports = {}')
    repository.write('x.json', '{"a": 1}')
    for (const name of ['.secretlintrc.js', 'x.json', 'nowhere.toml']) {
      const { code, stderr } = cli(repository, 'import', name)
      expect([code, stderr.split('\n')[0]]).toEqual([2, expect.stringMatching(/^codemoat: /)])
    }
  })
})
