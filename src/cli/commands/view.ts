/** `codemoat view [reports..]`: the page of a report, on this machine, with a baseline that can be written. */

import { Failure } from '../../base/failure.ts'
import type { Report } from '../../base/report.ts'
import { acceptIn } from '../../reports/html/accept-in.ts'
import { compareReports } from '../../reports/html/compare-reports.ts'
import { type PageData, packPageData } from '../../reports/html/page-data.ts'
import { fileSource } from '../file-source.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'
import { originalsFrom } from '../originals.ts'
import { ruleFacts, scanAsAsked, settingsFrom } from '../scan-and-report.ts'
import { print } from '../terminal.ts'
import { acceptanceIn, acceptFinding } from '../view/accept-finding.ts'
import { openBrowser } from '../view/open-browser.ts'
import { servePage } from '../view/page-server.ts'
import { readReport } from '../view/read-report.ts'

/** Runs until it is interrupted. */
export async function runView(values: Values): Promise<number> {
  let data = await pageData(values)
  // One after the other: each reads the baseline, and writes it whole.
  let last: Promise<unknown> = Promise.resolve()
  const server = await servePage({
    data: () => packPageData(data),
    act: async (request) => {
      const acceptance = acceptanceIn(request)
      const done = last.then(() => acceptFinding(acceptance, values))
      last = done.catch(() => {})
      await done
      data = acceptIn(data, acceptance)
      return { accepted: acceptance.id }
    },
  })
  const isInterrupted = new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  print(`codemoat: the report is at ${server.address}`)
  const isOpened = values['no-open'] !== true && openBrowser(server.address)
  print(
    `  ${isOpened ? 'opened in your browser' : 'open it in a browser on this machine'}; it works once. Ctrl-C ends this.`,
  )
  await isInterrupted
  server.close()
  return 0
}

async function pageData(values: Values): Promise<PageData> {
  const files = (values.reports as readonly string[] | undefined) ?? []
  if (files.length > 2) {
    throw new Failure('usage', `${files.length} reports are too many`, {
      hint: 'view one, or compare two: `codemoat view old.json new.json`',
    })
  }
  const cwd = process.cwd()
  const findOriginals = values.checkout && originalsFrom(values.checkout, cwd)
  if (files.length === 0) {
    const source = fileSource({}, cwd)
    const { report, rules, settings } = await scanAsAsked({ source, values: { ...values, paths: ['.'] }, cwd })
    const originals = findOriginals && { originals: findOriginals(report, settings) }
    return { report, rules: [...rules.values()], ...originals }
  }
  const settings = await settingsFrom(values, await findConfiguration(values, cwd, 'all'), { cwd })
  const reports: Report[] = []
  for (const file of files) reports.push(await readReport(file))
  const report = reports.at(-1) as Report
  const older = reports.length === 2 ? reports[0] : undefined
  return {
    report,
    rules: [...ruleFacts(report, settings).values()],
    ...(findOriginals && { originals: findOriginals(report, settings) }),
    ...(older && { comparison: compareReports(older, report) }),
  }
}
