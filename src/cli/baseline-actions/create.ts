/** `codemoat baseline create [paths..]`: accepts everything that is found now, so that only what is new alarms. */
import type { Finding } from '../../base/finding.ts'
import type { Report } from '../../base/report.ts'
import { countOf } from '../../reports/text/quantities.ts'
import type { Values } from '../options.ts'
import { print } from '../terminal.ts'
import { acceptanceFrom, entryOf, openBaseline, saveBaseline } from './baseline-file.ts'
import { prepareScans } from './scan-everything.ts'

/** What is in the baseline already keeps its reason; what has expired is accepted anew. */
export async function createBaseline(values: Values, paths: readonly string[]): Promise<number> {
  const acceptance = acceptanceFrom(values)
  const file = openBaseline(values)
  const scans = await prepareScans(values, file)
  const reports: Report[] = [await scans.tree(paths)]
  if (values.history === true) reports.push(await scans.history())
  const findings = reports.flatMap((report) => report.findings)
  // The files come first: what is in them as well is no thing of the past.
  const fresh = new Map<string, Finding>()
  for (const finding of findings) {
    const content = finding.baseline?.content ?? ''
    if (finding.decision !== 'allow' && !fresh.has(content)) fresh.set(content, finding)
  }
  const known = new Set(findings.flatMap(({ baseline }) => (baseline?.state === 'accepted' ? baseline.content : [])))
  const entries = [...fresh.values()].map((finding) => entryOf(finding, acceptance))
  if (entries.length > 0) saveBaseline(file, [...file.baseline.entries, ...entries])
  const skipped = reports.reduce((sum, { coverage }) => sum + coverage.skipped.length, 0)
  if (skipped > 0) print(`${countOf(skipped, 'item')} could not be scanned wholly; \`codemoat scan\` names them`)
  const before = known.size === 0 ? '' : `; ${known.size} ${known.size === 1 ? 'was' : 'were'} accepted before`
  const done = entries.length === 0 ? 'there is nothing to accept' : `${countOf(entries.length, 'finding')} accepted`
  print(`codemoat: ${done}${before}${entries.length === 0 ? '' : ` · ${file.path}`}`)
  return 0
}
