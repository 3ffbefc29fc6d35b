// @ts-check
/**
 * How long a browser takes from being told the address of an HTML report with 50,000 findings until it shows them, how
 * much of the processor that is, and how large the file is. Needs Chromium; CHROMIUM says where.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { importSource } from '../scripts/generate/import-source.mjs'

const FINDINGS = 50_000
const ROUNDS = 7

const { renderPage, manyFindings } = await importSource(`
  export { renderPage } from './src/reports/html/render-page.ts'
  export { manyFindings } from './test/reports/html/many-findings.ts'`)
const folder = mkdtempSync(join(tmpdir(), 'codemoat-'))
const file = join(folder, 'report.html')
writeFileSync(file, await renderPage({ report: manyFindings(FINDINGS), rules: [] }))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const session = await browser.newBrowserCDPSession()

/** Seconds of processor time that the pages of the browser have taken. */
async function processorTime() {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

const rounds = []
for (let round = 0; round < ROUNDS; round++) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const before = await processorTime()
  const start = performance.now()
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('html[data-ready]')
  rounds.push({ wall: performance.now() - start, busy: (await processorTime()) - before })
  await page.close()
}
await browser.close()
rounds.sort((a, b) => a.wall - b.wall)
const middle = rounds[Math.floor(ROUNDS / 2)]
console.log(`${FINDINGS} findings: ${(statSync(file).size / 1e6).toFixed(1)} MB`)
console.log(
  `opens in ${((middle?.wall ?? 0) / 1000).toFixed(2)} s (median of ${ROUNDS}, best ${((rounds[0]?.wall ?? 0) / 1000).toFixed(2)} s), ` +
    `${(middle?.busy ?? 0).toFixed(2)} s of processor time`,
)
rmSync(folder, { recursive: true })
