import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Finding } from '../../src/base/finding.ts'
import type { Report } from '../../src/base/report.ts'
import type { PageData } from '../../src/reports/html/page-data.ts'
import { renderPage } from '../../src/reports/html/render-page.ts'
import { manyFindings } from '../reports/html/many-findings.ts'
import { OPTIONS, sampleFinding, sampleReport } from '../reports/samples.ts'
import { CHROMIUM, launchChromium, WITH_CHROMIUM } from '../support/chromium.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const RULES = [...OPTIONS.rules.values()]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
beforeAll(async () => {
  if (CHROMIUM) browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
})

interface Opened {
  readonly page: Page
  /** Everything that the browser complained about, and every address that was asked for. */
  readonly complaints: string[]
  readonly requests: string[]
}

async function open(data: PageData, context: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> {
  const file = join(temporaryFolder(), 'report.html')
  writeFileSync(file, await renderPage(data))
  const own = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context })
  onTestFinished(() => own.close())
  const page = await own.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(dialog.message()))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('html[data-ready]')
  return { page, complaints, requests }
}

/** A history, copied code and chats in one report: every picture is there. */
function everything(): Report {
  const introduced = (year: number, author: string): Partial<Finding> => ({
    history: {
      introduced: { oid: 'a'.repeat(40), author, date: `${year}-03-04T05:06:07Z`, subject: 'Add it' },
      state: year < 2024 ? 'removed' : 'in-head',
      places: [{ path: 'old/key.ts', oid: 'b'.repeat(40) }],
      objects: 2,
    },
  })
  const said = (session: string, minute: number): Partial<Finding> => ({
    context: {
      format: 'claude-code',
      session,
      turn: 3,
      role: 'user',
      cwd: '/home/ada/shop',
      timestamp: `2026-11-22T10:${minute}:00Z`,
    },
  })
  const copied = (repo: string): Partial<Finding> => ({
    rule: 'proprietary-code',
    kind: 'proprietary',
    title: 'Copied code',
    severity: 'high',
    provenance: {
      index: 'i',
      repo,
      path: 'src/pay.ts',
      startLine: 3,
      endLine: 12,
      tokens: 90,
      lines: 10,
      isRenamed: false,
      strength: 2,
    },
  })
  return sampleReport(
    [
      sampleFinding({
        path: 'src/a.ts',
        id: 'same',
        text: "key = 'acme_••••••••••••••••••'",
        ...introduced(2021, 'Ada'),
      }),
      sampleFinding({ path: 'src/b.ts', id: 'same', ...introduced(2022, 'Ada') }),
      sampleFinding({ path: 'src/c.ts', severity: 'high', ...introduced(2025, 'Grace') }),
      sampleFinding({
        path: 'docs/d.md',
        severity: 'low',
        decision: 'warn',
        rule: 'forge-personal-access-token',
        title: 'Forge token',
      }),
      sampleFinding({ path: 'chat.jsonl', line: 7, ...said('session-1', 10) }),
      sampleFinding({ path: 'chat.jsonl', line: 9, severity: 'medium', ...said('session-2', 40) }),
      sampleFinding({ path: 'chat.jsonl', line: 20, ...copied('payments') }),
      sampleFinding({ path: 'paste.txt', line: 20, ...copied('ledger') }),
      sampleFinding({ path: 'allowed.ts', decision: 'allow' }),
    ],
    { skipped: [{ path: 'locked.bin', reason: 'permission denied' }], complete: false },
  )
}

const list = (page: Page) => page.getByRole('tree', { name: 'Findings' })
const detail = (page: Page) => page.getByRole('region', { name: 'Details of the finding' })

describe.skipIf(CHROMIUM === undefined)(WITH_CHROMIUM, () => {
  test('a page on disk shows its verdict, every picture and its findings, and asks for nothing', async () => {
    const { page, complaints, requests } = await open({ report: everything(), rules: RULES })
    const verdict = await page.getByRole('heading', { level: 1 }).textContent()
    expect(verdict).toContain('4 secrets and 2 proprietary fragments block in 7 places')
    for (const name of ['When it came in', 'Where it is', 'Chat sessions', 'Whose code went where', 'Findings']) {
      expect(await page.getByRole('heading', { name }).isVisible()).toBe(true)
    }
    expect(await list(page).getByRole('treeitem').count()).toBe(8)
    expect(requests).toHaveLength(1)
    expect(complaints).toEqual([])
  })

  test.each(['light', 'dark'] as const)('no rule of axe is broken, wide or narrow, in %s', async (colorScheme) => {
    const original = { path: 'src/pay.ts', first: 3, lines: ['const a = 1', 'const b = 2'] }
    const data = {
      report: everything(),
      rules: RULES,
      originals: [{ finding: 6, copy: { ...original, path: 'chat.jsonl' }, original }],
    }
    for (const width of [1280, 390]) {
      const { page } = await open(data, { colorScheme, viewport: { width, height: 800 } })
      expect(await violations(page)).toEqual([])
      await page.getByRole('treeitem', { name: 'Copied code' }).first().click()
      await page.getByText('The original').waitFor()
      expect(await violations(page)).toEqual([])
      if (width === 390) await page.getByRole('button', { name: 'Close' }).click()
      await page.getByRole('button', { name: /^payments/ }).click()
      expect(await violations(page)).toEqual([])
    }
  })

  test('what is typed, a tile and a picture each choose findings, and the address remembers it', async () => {
    const { page } = await open({ report: everything(), rules: RULES })
    await page.getByRole('searchbox').fill('grace')
    expect(await page.getByRole('status').first().textContent()).toBe('1 of 9 findings')
    await page.getByRole('searchbox').fill('')
    await page.getByRole('button', { name: /^2 medium|^1 medium/ }).click()
    expect(await page.getByRole('status').first().textContent()).toBe('1 of 9 findings')
    expect(page.url()).toContain('#severity=medium')
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByRole('button', { name: /^payments/ }).click()
    expect(await list(page).getByRole('treeitem').count()).toBe(1)
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    expect(await list(page).getByRole('treeitem').count()).toBe(1)
  })

  test('groups by what the findings have', async () => {
    const { page } = await open({ report: everything(), rules: RULES })
    const headings = async (by: string): Promise<string[]> => {
      await page.getByLabel('Group by').selectOption(by)
      return list(page).locator('[aria-expanded] .first').allTextContents()
    }
    expect(await headings('Author')).toEqual(['Ada', 'Grace', 'No author'])
    expect(await headings('Session')).toEqual([
      'session-1 in /home/ada/shop',
      'session-2 in /home/ada/shop',
      'No session',
    ])
    expect(await headings('Repository')).toEqual(['payments', 'ledger', 'No repository'])
    expect(await headings('File')).toContain('chat.jsonl')
    expect((await headings('Rule'))[0]).toContain('acme-access-key')
    expect(await headings('Secret')).toHaveLength(1)
  })

  test('the keyboard goes through the list, opens groups and closes details', async () => {
    const { page } = await open({ report: everything(), rules: RULES }, { viewport: { width: 390, height: 800 } })
    const heading = await list(page).locator('[aria-expanded]').getAttribute('aria-posinset')
    await list(page).focus()
    for (let row = 0; row < Number(heading); row++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await list(page).getByRole('treeitem').count()).toBe(10)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await detail(page).getByText('src/a.ts:1:1').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await detail(page).isVisible()).toBe(false)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await list(page).getByRole('treeitem').count()).toBe(8)
  })

  test('a command is copied as it stands', async () => {
    const { page } = await open(
      { report: everything(), rules: RULES },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    )
    await page.getByRole('treeitem', { name: 'Forge token' }).click()
    await page.getByRole('button', { name: 'Copy: Scan it again' }).click()
    await page.getByRole('button', { name: 'Copy: Scan it again' }).getByText('Copied').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('codemoat scan docs/d.md')
  })

  test('markup in every field stays text', async () => {
    const evil = '</script><img src=x onerror=alert(1)><script>alert(1)</script>\u202e]]>'
    const finding = sampleFinding({ path: `${evil}/x`, rule: evil, title: evil, text: evil, found: evil, why: [evil] })
    const hostile: Finding = {
      ...finding,
      context: { format: evil, session: evil, role: evil, tool: evil, cwd: evil, timestamp: evil },
      provenance: { index: evil, repo: evil, path: evil, tokens: 1, lines: 1, isRenamed: true, strength: 1 },
      history: {
        introduced: { oid: evil, author: evil, date: evil, subject: evil },
        state: 'removed',
        refs: [evil],
        places: [{ path: evil, oid: evil }],
        objects: 1,
      },
    }
    const report = sampleReport([hostile, { ...hostile, id: evil }], {
      skipped: [{ path: evil, reason: evil }],
      complete: false,
    })
    const rules = [{ id: evil, title: evil, grants: evil, revoke: evil, url: 'javascript:alert(1)' }]
    const scan = { source: evil, target: evil, startedAt: evil, durationMs: 1 }
    const { page, complaints, requests } = await open({
      report: { ...report, scan, notices: [{ about: 'floor', text: evil, place: evil }] },
      rules,
    })
    for (const by of ['Rule', 'Author', 'Session', 'Repository', 'File']) {
      await page.getByLabel('Group by').selectOption(by)
      await list(page).getByRole('treeitem').last().click()
    }
    expect(await page.locator('img, a[href^="javascript"]').count()).toBe(0)
    expect(await detail(page).textContent()).toContain('<img src=x onerror=alert(1)>')
    expect(await page.locator('body').textContent()).not.toContain('\u202e')
    expect(complaints).toEqual([])
    expect(requests).toHaveLength(1)
  })

  test('on paper there is a table of the findings', async () => {
    const { page } = await open({ report: everything(), rules: RULES })
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(await page.getByRole('row').count()).toBe(10)
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
    expect(await list(page).isVisible()).toBe(true)
  })

  test('50,000 findings: only what is seen is drawn, from the first to the last', async () => {
    const { page } = await open({ report: manyFindings(50_000), rules: [] })
    await page.getByLabel('Group by').selectOption('none')
    const drawn = () => list(page).getByRole('treeitem').count()
    expect(await drawn()).toBeLessThan(60)
    await list(page).focus()
    await page.keyboard.press('End')
    await page.locator('#row-49999').waitFor()
    expect(await page.locator('#row-49999').getAttribute('aria-posinset')).toBe('50000')
    expect(await drawn()).toBeLessThan(60)
    await page.getByRole('searchbox').fill('ada lovelace')
    expect(await page.getByRole('status').first().textContent()).toMatch(/^[\d,]+ of 50,000 findings$/)
    expect(await drawn()).toBeLessThan(60)
  })
})

/** What axe finds fault with, by its rule and element. */
async function violations(page: Page): Promise<string[]> {
  // Past the policy of the page: a test may, a page may not.
  await page
    .context()
    .newCDPSession(page)
    .then((session) => session.send('Page.setBypassCSP', { enabled: true }))
  await page.evaluate(AXE)
  const found = await page.evaluate(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ' ' + html + ' ' + failureSummary)))`)
  return found as string[]
}
