/** `codemoat redact` as a process: in a pipe, with its map, and back. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const TOKEN = fillFakes('<github-token:ghp>', 7)
const TEXT = `first\ntoken = ${TOKEN}\nlast\n`

function world(files: Readonly<Record<string, string | Uint8Array>> = { 'a.txt': TEXT }): {
  folder: string
  maps: string
  run: (args: readonly string[], input?: string | Uint8Array) => CliResult
} {
  const folder = temporaryFolder(files)
  const state = join(folder, 'state')
  return {
    folder,
    maps: join(state, 'codemoat', 'redactions'),
    run: (args, input = '') => runCli(args, { cwd: folder, input, env: { XDG_STATE_HOME: state } }),
  }
}

test('redacts a pipe, names the map, and puts back what it took', () => {
  const { folder, maps, run } = world()
  const { code, stdout, stderr } = run(['redact', '-'], TEXT)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^first\ntoken = \{\{github-personal-access-token:[0-9a-f]{4}\}\}\nlast\n$/)
  const map = join(maps, readdirSync(maps)[0] as string)
  expect(stderr).toBe(
    `codemoat: 1 secret replaced; to put back what is in the text:\n  codemoat redact --restore ${map} <file>\n`,
  )
  expect(statSync(map).mode & 0o777).toBe(0o600)
  expect(statSync(maps).mode & 0o777).toBe(0o700)
  expect(readFileSync(map, 'utf8')).not.toContain(TOKEN)
  writeFileSync(join(folder, 'answer.txt'), `the answer is ${stdout}`)
  const back = run(['redact', '--restore', map, 'answer.txt'])
  expect(back.stdout).toBe(`the answer is ${TEXT}`)
  expect(back.stderr).toBe('codemoat: 1 placeholder put back\n')
})

test('gives the same secret the same placeholder in every call, and other people another one', () => {
  const { run } = world()
  const first = run(['redact', 'a.txt']).stdout
  expect(run(['redact', '-'], TEXT).stdout).toBe(first)
  expect(run(['redact', '-'], first).stdout).toBe(first)
  expect(world().run(['redact', 'a.txt']).stdout).not.toBe(first)
})

test('goes on with a map that is named', () => {
  const { folder, run } = world()
  const other = `other = ${fillFakes('<github-token:ghp>', 8)}\n`
  const texts = [TEXT, other].map((text) => run(['redact', '--map', 'my.jsonl', '-'], text).stdout)
  expect(run(['redact', '--restore', 'my.jsonl', '-'], texts.join('')).stdout).toBe(TEXT + other)
  expect(statSync(join(folder, 'my.jsonl')).mode & 0o777).toBe(0o600)
})

test('leaves nothing behind where nothing is found, or nothing is to be kept', () => {
  const { maps, run } = world()
  expect(run(['redact', '-'], 'nothing here\n')).toEqual({ code: 0, stdout: 'nothing here\n', stderr: '' })
  expect(run(['redact', '--no-map', 'a.txt']).stdout).not.toContain(TOKEN)
  expect(existsSync(maps)).toBe(false)
})

test('uses the rules of the configuration, and replaces what that allows', () => {
  const own = [
    'rules:',
    '  own:',
    '    - { id: acme-key, title: Acme key, severity: high, keywords: [acme], pattern: "(?<secret>acme[0-9]{6})" }',
    'allow: [{ rules: ["*"], reason: all is well }]',
  ].join('\n')
  const { run } = world({ '.codemoat.yaml': own })
  expect(run(['redact', '-'], `a acme111222 b ${TOKEN}`).stdout).toMatch(/^a \{\{acme-key:\w{4}\}\} b \{\{github-/)
})

describe('says what cannot be done, with exit code 2', () => {
  test.each([
    ['an archive', ['redact', 'a.gz'], /'a\.gz' is an archive/],
    ['a file that is not there', ['redact', 'missing.txt'], /'missing\.txt' cannot be read/],
    ['a map that is not there', ['redact', '--restore', 'missing.jsonl', 'a.txt'], /missing\.jsonl\n {2}try /],
    ['a map that is cut short', ['redact', '--restore', 'cut.jsonl', 'a.txt'], /cut\.jsonl:3\n {2}try /],
    ['a map with a broken line', ['redact', '--map', 'broken.jsonl', 'a.txt'], /broken\.jsonl:2\n {2}try /],
    ['another file in the place of a map', ['redact', '--restore', 'a.txt', 'a.txt'], /a\.txt:1\n {2}try /],
  ])('%s', (_, args, message) => {
    const header = '{"schema":"codemoat.redactions/1"}\n'
    const { run } = world({
      'a.txt': TEXT,
      'a.gz': gzipSync(TEXT),
      'cut.jsonl': `${header}{"placeholder":"{{a:1234}}","original":"YQ=="}\n{"placehol`,
      'broken.jsonl': `${header}<<<<<<< ours\n`,
    })
    const { code, stdout, stderr } = run(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
  })
})
