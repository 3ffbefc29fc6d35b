/** The order of findings in the list: what a reader should see first. */
import { type Finding, SEVERITIES } from '../../src/base/finding.ts'

const DECISIONS = ['block', 'warn', 'allow']
/** What can still be seen by everybody comes before what only the past holds. */
const STATES = ['in-head', 'on-branch', 'removed', 'unreachable']

/** Indexes of the findings: what blocks before what warns, worst first, what is still there first, else as they were. */
export function worstFirst(findings: readonly Finding[]): number[] {
  const ranks = findings.map(
    ({ severity, decision, history }) =>
      DECISIONS.indexOf(decision) * 100 +
      (SEVERITIES.length - SEVERITIES.indexOf(severity)) * 10 +
      Math.max(0, STATES.indexOf(history?.state ?? 'in-head')),
  )
  return findings.map((_, index) => index).sort((a, b) => ranks[a]! - ranks[b]! || a - b)
}
