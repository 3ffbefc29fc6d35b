/** `codemoat scan` as a process: what is printed, where, and the exit code. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const TOKEN = fillFakes('<github-token:ghp>', 7)

/** The header of an entry, whose data are missing. */
function brokenZip(): Uint8Array {
  const header = Buffer.alloc(35)
  header.writeUInt32LE(0x04034b50)
  header.writeUInt32LE(1000, 18)
  header.writeUInt16LE(5, 26)
  header.write('a.txt', 30)
  return header
}

describe('exit codes', () => {
  test('0 where there is nothing', () => {
    const { code, stdout } = runCli(['scan'], { cwd: temporaryFolder({ 'a.txt': 'nothing here' }) })
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^codemoat: clean · 1 file/)
    expect(code).toBe(0)
  })

  test('1 where something blocks, and 0 where that is switched off', () => {
    const cwd = temporaryFolder({ 'a.txt': `token = ${TOKEN}` })
    expect(runCli(['scan', '.'], { cwd }).code).toBe(1)
    expect(runCli(['scan', '.', '--fail-on', 'none'], { cwd }).code).toBe(0)
  })

  test('2 where the call is wrong, with what and what to do, and no stack trace', () => {
    for (const args of [
      ['scan', '--formt', 'json'],
      ['scna'],
      ['scan', '--format', 'yaml'],
      ['scan', 'no-such-file'],
      ['scan', '--report', 'sarif'],
      ['scan', '--rules', 'no-such-*'],
    ]) {
      const { code, stderr, stdout } = runCli(args, { cwd: temporaryFolder({}) })
      expect(code, args.join(' ')).toBe(2)
      expect(stdout).toBe('')
      expect(stderr, args.join(' ')).toMatch(/^codemoat: [^\n]+\n( {2}at {2}[^\n]+\n)? {2}try [^\n]+\n$/)
    }
  })

  test('3 where something could not be scanned and that matters', () => {
    const cwd = temporaryFolder({ 'broken.zip': brokenZip() })
    expect(runCli(['scan', '.'], { cwd }).code).toBe(0)
    const { code, stdout } = runCli(['scan', '.', '--require-complete'], { cwd })
    expect(stdout).toContain('broken.zip')
    expect(code).toBe(3)
  })
})

describe('output', () => {
  const application = (): string => temporaryFolder({ 'src/app.env': `A=1\nGITHUB_TOKEN=${TOKEN}\n` })

  test('is for people by default, never with the secret', () => {
    const { stdout, stderr } = runCli(['scan', '.'], { cwd: application() })
    expect(stdout).toContain('src/app.env')
    expect(stdout).toContain('2:14')
    expect(stdout).toContain('github-personal-access-token')
    expect(stdout).not.toContain(TOKEN)
    expect(stdout).not.toContain('\u001b')
    expect(stderr).toBe('')
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^codemoat: 1 secret blocks \(1 critical\)/)
  })

  test('fits 80 columns', () => {
    const lines = runCli(['scan', '.'], { cwd: application() }).stdout.split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
  })

  test('says what was weighed where asked to explain', () => {
    const input = fillFakes('DB_PASSWORD=<password:14>\n', 2)
    const { stdout } = runCli(['scan', '-', '--explain'], { input })
    expect(stdout).toMatch(
      /score +\+\d\.\d\d {2}as a password: above 0 it is taken for one\n +[+-]\d\.\d\d {2}the value /,
    )
    const [finding] = JSON.parse(runCli(['scan', '-', '--explain', '--format', 'json'], { input }).stdout).findings
    expect(finding.evidence).toMatchObject({ family: 'password', score: expect.any(Number) })
    expect(runCli(['scan', '-'], { input }).stdout).not.toContain('score')
  })

  test('is JSON where asked for, with the secret only where asked for', () => {
    const { findings, coverage, summary } = JSON.parse(
      runCli(['scan', '.', '--format', 'json'], { cwd: application() }).stdout,
    )
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      rule: 'github-personal-access-token',
      decision: 'block',
      location: {
        path: 'src/app.env',
        startLine: 2,
        startColumn: 14,
        endLine: 2,
        endColumn: 54,
        startByte: 17,
        endByte: 57,
      },
      secret: { length: 40 },
    })
    expect(coverage).toMatchObject({ blobs: 1, complete: true })
    expect(summary.decisions.block).toBe(1)
    expect(JSON.stringify(findings)).not.toContain(TOKEN)
    const shown = JSON.parse(runCli(['scan', '.', '--format', 'json', '--show-secrets'], { cwd: application() }).stdout)
    expect(shown.findings[0].secret.value).toBe(TOKEN)
  })

  test('goes to files too', () => {
    const cwd = application()
    runCli(['scan', '.', '--report', 'sarif=out.sarif', '--report', 'csv=out.csv'], { cwd })
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(join(cwd, 'out.csv'), 'utf8')).toContain('github-personal-access-token')
  })

  test('is nothing where nothing blocks and quiet was asked for', () => {
    expect(runCli(['scan', '--quiet'], { cwd: temporaryFolder({ a: 'b' }) })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(runCli(['scan', '--quiet'], { cwd: application() }).stdout).toContain('github-personal-access-token')
  })
})

describe('input', () => {
  test('standard input is scanned for "-"', () => {
    const { code, stdout } = runCli(['scan', '-'], { input: `x ${TOKEN} y` })
    expect(stdout).toContain('<stdin>')
    expect(code).toBe(1)
  })

  test('a long scan is done on threads, with the same result', () => {
    // Every line is worth a look, so that all of them take longer than threads are waited for.
    const lines = 'token = secret(password, credential)\n'.repeat(2000)
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`f${index}.txt`, index % 100 === 3 ? `${lines}t=${TOKEN}` : lines]),
    )
    const cwd = temporaryFolder(files)
    const [one, many] = ['1', '3'].map((jobs) =>
      JSON.parse(runCli(['scan', '--format', 'json', '--jobs', jobs], { cwd }).stdout),
    )
    expect(many.findings).toHaveLength(4)
    expect(many.findings).toEqual(one.findings)
    expect(many.coverage).toEqual(one.coverage)
  })

  test('a comment on the line accepts, with its reason', () => {
    const cwd = temporaryFolder({ 'a.env': `T=${TOKEN} # codemoat: allow github-* -- of a test server\n` })
    const { code, stdout } = runCli(['scan', '--format', 'json'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).findings[0].why[0]).toBe('allowed by a comment: of a test server')
  })

  test('lines and columns are right in UTF-16 and behind characters outside the basic plane', () => {
    const text = `a\n\u{1f600} T=${TOKEN}`
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
    const cwd = temporaryFolder({ 'a.txt': text, 'b.txt': utf16 })
    const { findings } = JSON.parse(runCli(['scan', '--format', 'json'], { cwd }).stdout)
    expect(findings.map(({ location }: { location: object }) => location)).toMatchObject([
      { path: 'a.txt', startLine: 2, startColumn: 6, startByte: 9 },
      { path: 'b.txt', startLine: 2, startColumn: 6, startByte: utf16.indexOf(Buffer.from(TOKEN, 'utf16le')) },
    ])
  })
})

describe('configuration', () => {
  const RULE =
    "rules:\n  own:\n    - id: acme-key\n      title: Acme key\n      severity: high\n      keywords: [acme_]\n      pattern: '(?<secret>acme_[a-z0-9]{10})'\n      matches: ['k = acme_<lownum:10>']\n      ignores: { short: 'acme_<lownum:9>' }\n"

  test('brings rules of its own, which `rules test` runs', () => {
    const cwd = temporaryFolder({ '.codemoat.yaml': RULE, 'a.txt': 'x = acme_k3k9d8s7a1' })
    expect(runCli(['scan'], { cwd }).stdout).toContain('acme-key')
    expect(runCli(['rules', 'test', 'acme-key'], { cwd })).toMatchObject({
      code: 0,
      stdout: '1 rules, 2 examples: all as they should be\n',
    })
  })

  test('is refused with file, line and key where it is wrong', () => {
    const cwd = temporaryFolder({ '.codemoat.yaml': 'failOn: high\nrulse: {}\n' })
    const { code, stderr } = runCli(['scan'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(/there is no key "rulse"\n {2}at {2}.*\.codemoat\.yaml:2:1\n {2}try /)
  })
})

describe('help', () => {
  test('lists the commands, and the options of each', () => {
    expect(runCli(['--help']).stdout).toMatch(/codemoat scan \[paths\.\.\]/)
    expect(runCli(['staged', '--help']).stdout).toMatch(/--fail-on/)
    expect(runCli(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+/)
  })
})

describe('notices of confidentiality', () => {
  const folder = (): string =>
    temporaryFolder({
      'src/pay.ts': '// Copyright 2026 Acme Corp. All rights reserved.\n// Company Confidential\nexport {}\n',
      'prompt.txt': 'look at this:\n\n// Company Confidential\nexport {}\n',
      '.codemoat.yaml': 'markers: { companies: [Acme] }\n',
    })

  test('are silent in the repository, and block where a text heads to a chat', () => {
    const cwd = folder()
    const { findings } = JSON.parse(runCli(['scan', '--format', 'json'], { cwd }).stdout)
    expect(findings.map((one: { location: object; rule: string }) => one)).toMatchObject([
      { rule: 'marker-confidential', decision: 'block', destination: 'ai-chat', location: { path: 'prompt.txt' } },
    ])
    expect(runCli(['scan', 'src'], { cwd }).code).toBe(0)
    for (const destination of ['ai-chat', 'paste', 'public']) {
      const { code, stdout } = runCli(['scan', 'src', '--destination', destination], { cwd })
      expect(stdout).toContain('marker-copyright')
      expect(stdout).toContain('2 markers block')
      expect(code).toBe(1)
    }
  })

  test('are accepted and switched off as other findings are', () => {
    const cwd = folder()
    const args = ['scan', 'src', '--destination', 'ai-chat']
    writeFileSync(join(cwd, '.codemoat.yaml'), 'rules: { disable: ["marker-*"] }\n')
    expect(runCli(args, { cwd }).code).toBe(0)
    writeFileSync(join(cwd, '.codemoat.yaml'), 'allow: [{ rules: [marker-confidential], reason: a test }]\n')
    expect(runCli(args, { cwd }).code).toBe(0)
  })
})
