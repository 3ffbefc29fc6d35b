/** `codemoat baseline prune`: removes the entries that match nothing any more. */
import { countOf } from '../../reports/text/quantities.ts'
import { isLookedFor } from '../../scan/baseline-lookup.ts'
import type { Values } from '../options.ts'
import { print } from '../terminal.ts'
import { openBaseline, saveBaseline } from './baseline-file.ts'
import { prepareScans } from './scan-everything.ts'

export async function pruneBaseline(values: Values): Promise<number> {
  const file = openBaseline(values)
  const scans = await prepareScans(values, file)
  const reports = [await scans.tree()]
  if (values.history === true) reports.push(await scans.history())
  const matched = new Set(reports.flatMap(({ findings }) => findings.map(({ baseline }) => baseline?.content)))
  const gone = file.baseline.entries.filter(
    (entry) =>
      !matched.has(entry.content) &&
      isLookedFor(entry, scans.settings) &&
      (entry.scope !== 'history' || values.history === true),
  )
  const past = file.baseline.entries.filter(({ scope }) => scope === 'history').length
  for (const { rule, reason } of gone) print(`  ${rule}${reason === undefined ? '' : `  ${reason}`}`)
  if (gone.length > 0 && values['dry-run'] !== true) {
    saveBaseline(
      file,
      file.baseline.entries.filter((entry) => !gone.includes(entry)),
    )
  }
  if (past > 0 && values.history !== true) {
    print(`${countOf(past, 'entry is', 'entries are')} about the past of the repository: --history looks there too`)
  }
  const deed = values['dry-run'] === true ? 'would be removed' : 'removed'
  print(
    `codemoat: ${countOf(gone.length, 'entry', 'entries')} ${deed}, ${file.baseline.entries.length - gone.length} kept`,
  )
  return 0
}
