/** `codemoat view`, as a process that is talked to: by its page, and by whoever should not. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { CHROMIUM, launchChromium, WITH_CHROMIUM } from '../support/chromium.ts'
import { runCli } from '../support/run-cli.ts'
import { createRepository, type TemporaryRepository } from '../support/temporary-repository.ts'

const token = (seed: number): string => fillFakes('<github-token:ghp>', seed)

/** A repository with two secrets, and the report of it. */
function leaky(): TemporaryRepository {
  const repository = createRepository()
  repository.write('src/app.env', `TOKEN=${token(1)}\n`)
  repository.write('b.env', `TOKEN=${token(2)}\n`)
  report(repository, 'report.json')
  return repository
}

function report(repository: TemporaryRepository, file: string): void {
  codemoat(repository, 'scan', 'src', 'b.env', '--report', `json=${file}`)
}

function codemoat(repository: TemporaryRepository, ...args: readonly string[]) {
  return runCli(args, { cwd: repository.folder, env: repository.environment })
}

interface Viewed {
  readonly process: ChildProcess
  /** Without what is behind `#`. */
  readonly origin: string
  readonly address: string
  readonly once: string
}

async function view(repository: TemporaryRepository, ...args: readonly string[]): Promise<Viewed> {
  const child = spawn(process.execPath, [resolve('dist/cli.cjs'), 'view', '--no-open', ...args], {
    cwd: repository.folder,
    env: { ...process.env, ...repository.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  await new Promise<void>((done, fail) => {
    child.once('exit', (code) => fail(new Error(`ended with ${code} after printing "${printed}"`)))
    child.stdout.on('data', (part) => {
      printed += String(part)
      if (printed.includes('Ctrl-C')) done()
    })
  })
  const [, address = '', origin = '', hash = ''] = /((http:\/\/127\.0\.0\.1:\d+)\/#([\w-]{43}))/.exec(printed) ?? []
  return { process: child, address, origin, once: hash }
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

interface Call {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** By hand: browsers, and `fetch`, choose some headers themselves. */
function call(url: string, { method = 'POST', headers = {}, body = '' }: Call = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const made = httpRequest(url, { method, headers }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() })
    })
    made.on('error', fail)
    made.end(body)
  })
}

async function session({ origin, once: hash }: Viewed): Promise<Readonly<Record<string, string>>> {
  const { body } = await call(`${origin}/session`, { headers: { origin, 'x-codemoat-token': hash } })
  return { origin, 'x-codemoat-token': JSON.parse(body).token }
}

function findingsOf(repository: TemporaryRepository): { id: string; location: { path: string } }[] {
  return JSON.parse(readFileSync(join(repository.folder, 'report.json'), 'utf8')).findings
}

describe('the server', () => {
  test('gives its page to anybody on this machine, and nothing in it', async () => {
    const viewed = await view(leaky(), 'report.json')
    const { status, headers, body } = await call(`${viewed.origin}/`, { method: 'GET' })
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*connect-src 'self'.*frame-ancestors 'none'/)
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(body).not.toContain('app.env')
    expect(body).not.toContain(viewed.once)
  })

  test('turns away whoever calls it by another name, comes from elsewhere, or has no token', async () => {
    const viewed = await view(leaky(), 'report.json')
    const { origin, once: hash } = viewed
    const own = { origin, 'x-codemoat-token': hash }
    const port = new URL(origin).port
    for (const host of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
      expect((await call(`${origin}/`, { method: 'GET', headers: { host } })).status).toBe(403)
      expect((await call(`${origin}/session`, { headers: { ...own, host } })).status).toBe(403)
    }
    for (const other of ['http://evil.example', 'null', `http://localhost:${port}`, 'http://127.0.0.1:1']) {
      expect((await call(`${origin}/session`, { headers: { ...own, origin: other } })).status).toBe(403)
    }
    expect((await call(`${origin}/session`, { headers: { 'x-codemoat-token': hash } })).status).toBe(403)
    expect((await call(`${origin}/session`, { headers: { origin } })).status).toBe(403)
    expect((await call(`${origin}/data`, { headers: own })).status).toBe(403)
    const preflight = await call(`${origin}/act`, { method: 'OPTIONS', headers: { origin: 'http://evil.example' } })
    expect(preflight.status).toBe(404)
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('takes the token of the address once', async () => {
    const viewed = await view(leaky(), 'report.json')
    const headers = await session(viewed)
    expect((await call(`${viewed.origin}/data`, { headers })).status).toBe(200)
    const again = await call(`${viewed.origin}/session`, {
      headers: { origin: viewed.origin, 'x-codemoat-token': viewed.once },
    })
    expect(again.status).toBe(403)
  })

  test('accepts what is really there, with a reason, and all that come at once', async () => {
    const repository = leaky()
    const viewed = await view(repository, 'report.json')
    const headers = await session(viewed)
    const act = (request: object) => call(`${viewed.origin}/act`, { headers, body: JSON.stringify(request) })
    const answers = await Promise.all(
      findingsOf(repository).map(({ id, location }) => act({ id, path: location.path, reason: `made up, ${id}` })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const lines = readFileSync(join(repository.folder, '.codemoat-baseline.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(codemoat(repository, 'scan', 'src', 'b.env').code).toBe(0)
  })

  test('says why it accepts nothing', async () => {
    const repository = leaky()
    const viewed = await view(repository, 'report.json')
    const headers = await session(viewed)
    const act = (body: string) => call(`${viewed.origin}/act`, { headers, body })
    const [finding] = findingsOf(repository)
    expect((await act(JSON.stringify({ id: 'feedfacefeed', path: 'b.env', reason: 'x' }))).body).toContain(
      'no finding here',
    )
    expect((await act(JSON.stringify({ id: finding?.id, path: 'b.env', reason: ' ' }))).body).toContain(
      'the reason is missing',
    )
    expect((await act('{')).status).toBe(422)
    expect((await act(JSON.stringify({ id: finding?.id, path: 'b.env', reason: 'x'.repeat(70_000) }))).status).toBe(422)
    expect(codemoat(repository, 'scan', 'src', 'b.env').code).toBe(1)
  })

  test('ends with Ctrl-C', async () => {
    const viewed = await view(leaky(), 'report.json')
    viewed.process.kill('SIGINT')
    const [code] = await once(viewed.process, 'exit')
    expect(code).toBe(0)
  })
})

describe('a report that cannot be read', () => {
  const good = JSON.stringify({ schema: 'codemoat.report/1' })
  test.each([
    ['', 'it is empty'],
    ['{"schema": "codemoat.report/1",\n  "tool": }', 'it is no JSON', ':2:11'],
    [good.slice(0, -3), 'it is no JSON', ':1:11'],
    ['[1, 2]', 'it is no report of Codemoat: the whole'],
    [JSON.stringify({ version: '2.1.0', runs: [] }), 'it is no report of Codemoat: schema'],
    [JSON.stringify({ schema: 'codemoat.report/9' }), 'it is no report of Codemoat: schema'],
    [good, 'it is no report of Codemoat: tool'],
    ['<!doctype html><title>x</title>', 'the page holds no report'],
    ['<!doctype html><script type="text/plain" id="data">AAAA</script>', 'the report in the page is damaged'],
  ])('%j is named with what is wrong', (text, expected, place = '') => {
    const repository = createRepository()
    repository.write('broken.json', text)
    const { code, stderr } = codemoat(repository, 'view', '--no-open', 'broken.json')
    expect(code).toBe(2)
    expect(stderr).toMatch(expected)
    expect(stderr).toContain(`at  broken.json${place}`)
    expect(stderr).toContain('try make one with `codemoat scan . --report json=report.json`')
  })

  test('names the field that is wrong', () => {
    const repository = leaky()
    const report = JSON.parse(readFileSync(join(repository.folder, 'report.json'), 'utf8'))
    report.findings[1].location.startLine = 'three'
    repository.write('broken.json', JSON.stringify(report))
    const { code, stderr } = codemoat(repository, 'view', '--no-open', 'broken.json')
    expect(code).toBe(2)
    expect(stderr).toContain('findings[1].location.startLine: expected')
  })

  test('is not there', () => {
    const { code, stderr } = codemoat(createRepository(), 'view', '--no-open', 'nowhere.json')
    expect(code).toBe(2)
    expect(stderr).toContain('no such file')
  })

  test('three are too many', () => {
    expect(codemoat(createRepository(), 'view', 'a', 'b', 'c').code).toBe(2)
  })
})

describe.skipIf(CHROMIUM === undefined)(WITH_CHROMIUM, () => {
  test('a reader accepts a finding, marks one as rotated, and reloads', async () => {
    const repository = leaky()
    const { address } = await view(repository, 'report.json')
    const browser = await launchChromium()
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    await page.goto(address)
    await page.waitForSelector('html[data-ready]')
    expect(page.url()).not.toContain(new URL(address).hash.slice(1))
    await page.getByRole('treeitem').first().click()
    await page.getByLabel('Accept it into the baseline, because').fill('the sandbox account')
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await page.getByText('It is in the baseline.').waitFor()
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('1 secret blocks')
    await page.getByRole('treeitem').first().click()
    await page.getByRole('button', { name: 'Mark as rotated' }).click()
    await page.getByText('It is in the baseline.').waitFor()
    const baseline = readFileSync(join(repository.folder, '.codemoat-baseline.jsonl'), 'utf8')
    expect(baseline).toContain('"reason":"the sandbox account"')
    expect(baseline).toMatch(/"reason":"rotated on \d{4}-\d\d-\d\d"/)
    expect(codemoat(repository, 'scan', 'src', 'b.env').code).toBe(0)
  })

  test('two reports show what is new, fixed and unchanged', async () => {
    const repository = leaky()
    repository.write('b.env', `TOKEN=${token(3)}\n`)
    report(repository, 'newer.json')
    const { address } = await view(repository, 'report.json', 'newer.json')
    const browser = await launchChromium()
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    await page.goto(address)
    await page.getByRole('button', { name: '1 fixed' }).click()
    expect(await page.getByRole('treeitem').allTextContents()).toEqual([expect.stringContaining('b.env:1')])
    expect(await page.getByRole('button', { name: '1 new' }).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: '1 unchanged' }).isVisible()).toBe(true)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('2 secrets block')
  })
})
