/** Says of the findings of a push which commit brought them, and lets those pass whose lines were there before. */
import type { Finding } from '../base/finding.ts'
import type { Report } from '../base/report.ts'
import { findIntroductions, type Introduction } from '../git/introductions.ts'
import type { PushedRange } from '../git/new-objects.ts'
import type { GitPlace } from '../git/safe-git.ts'
import { isAdded, NOT_ADDED } from '../policy/decide.ts'
import { summarize } from '../scan/report.ts'

export async function attribute(report: Report, place: GitPlace, range: PushedRange): Promise<Report> {
  const oids = report.findings.flatMap(({ location }) => (location.commit ? [] : (location.oid ?? [])))
  if (oids.length === 0) return report
  const introductions = await findIntroductions(place, range, [...new Set(oids)])
  const findings = report.findings.map((finding) => {
    const introduction = introductions.get(finding.location.oid ?? '')
    return introduction === undefined ? finding : attributed(finding, introduction)
  })
  return { ...report, findings, summary: summarize(findings) }
}

function attributed(finding: Finding, { commit, addedLines }: Introduction): Finding {
  const placed = { ...finding, location: { ...finding.location, commit } }
  // Of a member of an archive, the lines are its own.
  const isMember = finding.location.path.includes('!')
  if (isMember || isAdded(addedLines, finding.location)) return placed
  return { ...placed, decision: 'allow', why: [NOT_ADDED, ...finding.why] }
}
