/** Says of the findings of a push which commit brought them, and lets those pass whose lines were there before. */
import type { Finding } from '../base/finding.ts'
import type { Report } from '../base/report.ts'
import { findIntroductions, type Introduction } from '../git/introductions.ts'
import type { PushedRange } from '../git/new-objects.ts'
import type { GitPlace } from '../git/safe-git.ts'
import { isAdded, NOT_ADDED } from '../policy/decide.ts'
import { summarize } from '../scan/report.ts'
import type { ScanSettings } from '../scan/settings.ts'
import { judgeInCommits } from './accepted-commits.ts'

/** A push, and the settings that its objects were scanned with. */
export interface Attributing {
  readonly place: GitPlace
  readonly range: PushedRange
  readonly settings: ScanSettings
}

export async function attribute(report: Report, { place, range, settings }: Attributing): Promise<Report> {
  const oids = report.findings.flatMap(({ location }) => (location.commit ? [] : (location.oid ?? [])))
  if (oids.length === 0) return report
  const introductions = await findIntroductions(place, range, [...new Set(oids)])
  const placed = report.findings.map((finding) => {
    const introduction = introductions.get(finding.location.oid ?? '')
    return introduction === undefined ? finding : attributed(finding, introduction)
  })
  const findings = await judgeInCommits(placed, { place, settings })
  return { ...report, findings, summary: summarize(findings) }
}

function attributed(finding: Finding, { commit, addedLines }: Introduction): Finding {
  const placed = { ...finding, location: { ...finding.location, commit } }
  // Of a member of an archive, the lines are its own.
  const isMember = finding.location.path.includes('!')
  if (isMember || isAdded(addedLines, finding.location)) return placed
  return { ...placed, decision: 'allow', why: [NOT_ADDED, ...finding.why] }
}
