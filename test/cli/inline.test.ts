/** `codemoat inline migrate`, and other scanners' comments where the configuration honours them. */
import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const token = (seed: number): string => fillFakes('<github-token:ghp>', seed)
const PASSWORD = fillFakes('<alnum:14>', 3)
const RULE = 'github-personal-access-token'

test('comments of other scanners count where the configuration says so', () => {
  const files = { 'a.py': `x = "${token(1)}"  # gitleaks:allow\n` }
  const plain = temporaryFolder(files)
  expect(runCli(['scan'], { cwd: plain }).code).toBe(1)
  const honouring = temporaryFolder({ ...files, '.codemoat.yaml': 'inline: { honour: [gitleaks, trufflehog] }\n' })
  expect(runCli(['scan'], { cwd: honouring }).code).toBe(0)
  expect(runCli(['scan', '--format', 'json'], { cwd: honouring }).stdout).toContain('allowed by a comment for gitleaks')
  const other = temporaryFolder({ ...files, '.codemoat.yaml': 'inline: { honour: [secretlint] }\n' })
  expect(runCli(['scan'], { cwd: other }).code).toBe(1)
  const wrong = temporaryFolder({ ...files, '.codemoat.yaml': 'inline: { honour: [gitleak] }\n' })
  const { code, stderr } = runCli(['scan'], { cwd: wrong })
  expect(stderr).toContain('.codemoat.yaml:1:')
  expect(code).toBe(2)
})

test('migrate rewrites them with the rules that are found there, and nothing else', () => {
  const text = [
    `a = "${token(1)}"  # gitleaks:allow`,
    `b = "${token(2)}"  # pragma: allowlist secret - a test account`,
    '# pragma: allowlist nextline secret',
    `c = "${token(3)}"`,
    `d = "${token(4)}" ; password = "${PASSWORD}"  # trufflehog:ignore`,
    `e = "${token(5)}"  # nosec B105`,
    `<!-- secretlint-disable-line @secretlint/rule-github --> ${token(6)}\r`,
    'f = 1  # ggignore',
    'assert x  # nosec',
    `g = "${token(7)}"  # codemoat: allow ${RULE} -- done, was gitleaks:allow`,
    'caf\u00e9 \u65e5\u672c',
  ].join('\n')
  const cwd = temporaryFolder({ 'a.py': text, 'b.py': 'nothing\n' })
  chmodSync(join(cwd, 'a.py'), 0o750)
  const dry = runCli(['inline', 'migrate', '--dry-run'], { cwd })
  expect(dry.stdout).toContain('codemoat: 6 comments would be rewritten in 1 file')
  expect(readFileSync(join(cwd, 'a.py'), 'utf8')).toBe(text)
  const { code, stdout } = runCli(['inline', 'migrate'], { cwd })
  expect(stdout).toContain(`a.py:1\n  gitleaks:allow → codemoat: allow ${RULE}\n`)
  expect(stdout).toContain('  a.py:8  ggignore\n')
  expect(stdout).not.toContain('a.py:9')
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('codemoat: 6 comments rewritten in 1 file')
  expect(code).toBe(0)
  expect(readFileSync(join(cwd, 'a.py'), 'utf8').split('\n')).toEqual([
    `a = "${token(1)}"  # codemoat: allow ${RULE} -- accepted for gitleaks before`,
    `b = "${token(2)}"  # codemoat: allow ${RULE} -- a test account`,
    `# codemoat: allow-next-line ${RULE} -- accepted for detect-secrets before`,
    `c = "${token(3)}"`,
    `d = "${token(4)}" ; password = "${PASSWORD}"  # codemoat: allow ${RULE}, generic-password -- accepted for trufflehog before`,
    `e = "${token(5)}"  # nosec B105 # codemoat: allow ${RULE} -- as nosec says`,
    `<!-- codemoat: allow ${RULE} -- accepted for secretlint before --> ${token(6)}\r`,
    ...text.split('\n').slice(7),
  ])
  expect(statSync(join(cwd, 'a.py')).mode & 0o777).toBe(0o750)
  expect(runCli(['scan'], { cwd }).code).toBe(0)
  expect(runCli(['inline', 'migrate'], { cwd }).stdout).toContain('codemoat: 0 comments rewritten in 0 files')
})
