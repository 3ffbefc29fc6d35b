/** What is new, fixed and unchanged since an older report. */
import type { Finding } from '../../base/finding.ts'
import { groupBy } from '../../base/group-by.ts'
import type { Report } from '../../base/report.ts'
import type { Comparison } from './page-data.ts'

/**
 * The same rule and content in the same file is the same finding, whatever its line; what is left of it on both sides was
 * moved to another file, and is unchanged as well.
 */
export function compareReports(older: Report, newer: Report): Comparison {
  const left = groupBy(older.findings, placeKey)
  const stayed = newer.findings.map((finding) => left.get(placeKey(finding))?.pop() !== undefined)
  const moved = groupBy([...left.values()].flat(), ({ id }) => id)
  const changes = newer.findings.map(({ id }, index) =>
    stayed[index] || moved.get(id)?.pop() !== undefined ? 'unchanged' : 'new',
  )
  return { changes, fixed: [...moved.values()].flat() }
}

function placeKey({ id, location }: Finding): string {
  return JSON.stringify([id, location.path])
}
