/** `codemoat chats` as a process, in a home folder of its own. */
import { readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changed, database, withLogFlags, writeLog } from '../sources/write-databases.ts'
import { plant } from '../support/planted.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SESSION = '.claude/projects/-w-app/11-aa.jsonl'
const CODEX = '.codex/sessions/2026/01/02/rollout-bb.jsonl'
const CURSOR = '.config/Cursor/User/globalStorage/state.vscdb'

const line = (cwd: string, content: string): string =>
  `${JSON.stringify({ type: 'user', uuid: 'u', parentUuid: null, sessionId: '11-aa', cwd, message: { role: 'user', content } })}\n`

const CLAUDE = `${line('/w/app', `a "quoted" \n token = ${plant(1)}`)}${line('/w/app', 'clean  é')}{"broken`

interface Home {
  readonly home: string
  readonly run: (...args: readonly string[]) => CliResult
}

function world(files: Readonly<Record<string, string | Uint8Array>>): Home {
  const home = temporaryFolder({ ...files, 'work/a.txt': '' })
  const env = { HOME: home, USERPROFILE: home, XDG_STATE_HOME: join(home, 'state') }
  return { home, run: (...args) => runCli(['chats', ...args], { cwd: join(home, 'work'), env }) }
}

function twoTools(): Home {
  const codex = [
    { type: 'session_meta', payload: { id: 'bb', cwd: '/w/payments' } },
    {
      type: 'response_item',
      payload: { type: 'message', role: 'user', content: [{ type: 'input_text', text: plant(2) }] },
    },
    {
      type: 'response_item',
      payload: { type: 'message', role: 'user', content: [{ type: 'input_text', text: plant(3) }] },
    },
  ]
  return world({ [SESSION]: CLAUDE, [CODEX]: codex.map((record) => `${JSON.stringify(record)}\n`).join('') })
}

test('lists what is kept here', () => {
  const { home, run } = twoTools()
  for (const path of [SESSION, CODEX]) utimesSync(join(home, path), 0, Date.parse('2026-01-02') / 1000)
  const { code, stdout } = run('--list')
  expect(code).toBe(0)
  const rows = stdout.split('\n').map((row) => row.split(/ {2,}/))
  expect(rows[0]).toEqual(['assistant', 'sessions', 'newest', 'size', 'where'])
  expect(rows[1]).toEqual(['claude-code', '1', '2026-01-02', expect.stringContaining('bytes'), join(home, '.claude')])
  expect(rows[2]?.[0]).toBe('codex')
  expect(world({}).run('--list').stdout).toBe('No chats of AI assistants were found\n')
})

test('scans it on its way to a chat, and shows a table above the verdict, the worst first', () => {
  const { code, stdout } = twoTools().run()
  expect(code).toBe(1)
  const table = stdout.slice(stdout.indexOf('By session'))
  expect(table.indexOf('codex')).toBeLessThan(table.indexOf('claude-code'))
  expect(table).toMatch(/codex .*2 .*\n {2}\/w\/payments\n {4}rollout-bb +\d{4}-\d\d-\d\d {2}2 /)
  expect(table).toMatch(/\n {2}\/w\/app\n {4}11-aa /)
  expect(stdout).toMatch(/\n\nScanned 2 files \(chats\).*\n(?:.*\n)*codemoat: 3 secrets block .*\n$/)
  expect(stdout).not.toContain(plant(1))
})

test('chooses by assistant, folder and time', () => {
  const { home, run } = twoTools()
  const count = (...args: readonly string[]): number =>
    JSON.parse(run(...args, '--format', 'json').stdout).findings.length
  expect(count()).toBe(3)
  expect(count('--tool', 'codex')).toBe(2)
  expect(count('--project', '**/app')).toBe(1)
  utimesSync(join(home, CODEX), 0, Date.parse('2020-01-02') / 1000)
  expect(count('--since', '7d')).toBe(1)
  expect(count('--since', '2019-01-01')).toBe(3)
  expect(count(join(home, '.codex'))).toBe(2)
  expect(run('--tool', 'nobody').stderr).toContain('"nobody" is no assistant')
  expect(run('--since', 'soon').code).toBe(2)
  expect(run('/no/such/path').code).toBe(2)
})

test('remembers which files were clean, until they or what is looked for change', () => {
  const { home, run } = twoTools()
  const clean = join(home, '.claude/projects/-w-app/22-cc.jsonl')
  writeFileSync(clean, line('/w/app', 'nothing of interest'))
  const cache = join(home, 'cache')
  const scan = (...args: readonly string[]): { files: number; found: number; target: string } => {
    const { coverage, findings, scan: of } = JSON.parse(run('--cache', cache, '--format', 'json', ...args).stdout)
    return { files: coverage.blobs, found: findings.length, target: of.target }
  }
  expect(scan()).toEqual({ files: 3, found: 3, target: '3 files' })
  const again = { files: 2, found: 3, target: '3 files, 1 of them clean before and unchanged' }
  expect(scan()).toEqual(again)
  expect(run('--cache', cache).stdout).toContain('Scanned 3 files, 1 of them clean before and unchanged (chats)')
  expect(scan('--fail-on', 'critical').files).toBe(3)
  writeFileSync(clean, `${line('/w/app', 'nothing of interest')}${line('/w/app', plant(5))}`)
  expect(scan()).toEqual({ files: 3, found: 4, target: '3 files' })
  for (const file of readdirSync(cache)) writeFileSync(join(cache, file), 'damaged')
  expect(scan()).toEqual({ files: 3, found: 4, target: '3 files' })
})

test('reads a database with its log, and changes nothing of either', async () => {
  const before = await database('CREATE TABLE cursorDiskKV (key TEXT, value BLOB)')
  const bubble = JSON.stringify({ bubbleId: 'b', type: 1, text: plant(4) })
  const after = await changed(before, [`INSERT INTO cursorDiskKV VALUES ('bubbleId:c:b', '${bubble}')`])
  const files = { [CURSOR]: withLogFlags(before), [`${CURSOR}-wal`]: writeLog([before, after]) }
  const { home, run } = world(files)
  const report = JSON.parse(run('--format', 'json').stdout)
  expect(report.findings).toHaveLength(1)
  expect(report.findings[0]).toMatchObject({
    destination: 'ai-chat',
    location: { path: `${join(home, CURSOR)}!cursorDiskKV/bubbleId:c:b` },
    context: { format: 'cursor', role: 'user' },
  })
  expect(report.coverage.complete).toBe(true)
  for (const [path, bytes] of Object.entries(files)) expect(readFileSync(join(home, path)).equals(bytes)).toBe(true)
  expect(readdirSync(join(home, CURSOR, '..'))).toHaveLength(2)
})

test('reads a database value by value, however large it is', async () => {
  // As a value, UTF-16 is read; among the pages of the file it is not.
  const value = Buffer.from(`token = ${plant(6)}`, 'utf16le').toString('hex')
  const bytes = await database(
    'CREATE TABLE ItemTable (key TEXT, value BLOB)',
    `INSERT INTO ItemTable VALUES ('k', x'${value}')`,
  )
  const { home, run } = world({ [CURSOR]: bytes })
  for (const megabytes of [70, 300]) {
    truncateSync(join(home, CURSOR), megabytes * 1024 * 1024)
    expect(JSON.parse(run('--format', 'json').stdout)).toMatchObject({
      findings: [{ location: { path: `${join(home, CURSOR)}!ItemTable/k` } }],
      coverage: { skipped: [] },
    })
  }
})

test('scans the bytes of a large database that is broken, and says so', async () => {
  const bytes = Buffer.from(
    await database(
      'CREATE TABLE ItemTable (key TEXT, value TEXT)',
      `INSERT INTO ItemTable VALUES ('k', 'token = ${plant(7)}')`,
    ),
  )
  const { home, run } = world({ [CURSOR]: bytes.fill(0xff, 4096, 4110) })
  truncateSync(join(home, CURSOR), 70 * 1024 * 1024)
  const { findings, coverage } = JSON.parse(run('--format', 'json').stdout)
  expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(['github-personal-access-token'])
  expect(coverage.skipped).toEqual([
    { path: join(home, CURSOR), reason: 'the database is broken: its bytes were scanned as they are' },
  ])
})

test('says of a database that it cannot be read', () => {
  const { home, run } = world({ [CURSOR]: 'not a database at all' })
  expect(JSON.parse(run('--format', 'json').stdout).coverage.skipped).toEqual([
    { path: join(home, CURSOR), reason: expect.stringContaining('encrypted') },
  ])
})

const PLACEHOLDER = /\{\{[a-z-]+:[0-9a-f]+\}\}/

test('writes cleaned copies that differ in nothing else', () => {
  const { home, run } = twoTools()
  const { code, stdout } = run('--redact', '--out', join(home, 'out'), '--tool', 'claude-code')
  expect(code).toBe(3)
  expect(stdout).toContain('1 secret replaced in copies of 1 file')
  const copy = readFileSync(join(home, 'out', 'claude-code', home, SESSION), 'utf8')
  expect(copy).not.toBe(CLAUDE)
  expect(copy.replace(PLACEHOLDER, plant(1))).toBe(CLAUDE)
  expect(readFileSync(join(home, SESSION), 'utf8')).toBe(CLAUDE)
})

test('cleans in place, after a backup, and keeps rights and times', () => {
  const { home, run } = twoTools()
  const path = join(home, SESSION)
  writeFileSync(path, CLAUDE.slice(0, CLAUDE.lastIndexOf('{')))
  utimesSync(path, 1000, 1000)
  const before = { text: readFileSync(path, 'utf8'), mode: statSync(path).mode }
  const { code, stdout, stderr } = run('--redact', '--in-place')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const backup = stdout.trim().split('\n').at(-1)?.trim() ?? ''
  expect(readFileSync(join(backup, 'claude-code', path), 'utf8')).toBe(before.text)
  const now = readFileSync(path, 'utf8')
  expect(now.replace(PLACEHOLDER, plant(1))).toBe(before.text)
  expect(statSync(path)).toMatchObject({ mode: before.mode, mtimeMs: 1_000_000 })
  expect(run().code).toBe(0)
  expect(run('--redact', '--in-place').stdout).toBe('0 different secrets replaced in 0 files\n')
})

test('rewrites no database, and does not guess where to write', async () => {
  const bytes = await database('CREATE TABLE cursorDiskKV (key TEXT, value BLOB)')
  const { home, run } = world({ [CURSOR]: bytes })
  const { code, stderr } = run('--redact', '--in-place')
  expect(code).toBe(3)
  expect(stderr).toContain(`${join(home, CURSOR)}: a database is not rewritten`)
  expect(readFileSync(join(home, CURSOR)).equals(bytes)).toBe(true)
  expect(run('--redact').code).toBe(2)
  expect(run('--out', 'x').code).toBe(2)
})
