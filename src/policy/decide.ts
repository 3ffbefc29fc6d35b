/** Decides about one finding: block, warn, allow or let pass, and says by which entry of the configuration. */
import type { BaselineState, Decision, Destination, Kind, Severity } from '../base/finding.ts'
import type { LineRange, Origin } from '../base/passage.ts'
import { createAllowances } from './allowances.ts'
import { allowedByComment, allowedByOther } from './comments.ts'
import { createDestinationTest } from './destination.ts'
import { createGlobTest } from './glob-test.ts'
import { createPathOf } from './path-of.ts'
import type { PolicySettings } from './settings.ts'
import { createThresholds, isStricter } from './thresholds.ts'

/** What the policy looks at. `secret` and the lines are never kept. */
export interface Subject {
  readonly rule: string
  readonly kind: Kind
  readonly severity: Severity
  readonly origin: Origin
  /** Name of the reader that the passage is from. */
  readonly format: string
  readonly startLine: number
  readonly endLine: number
  readonly secret?: string
  /** The text of the line that the finding begins on, and of the line before. */
  readonly line: string
  readonly lineBefore: string
  readonly baseline?: BaselineState
}

/** `path` is that of the origin, as the configuration counts it. */
export interface PlacedSubject extends Subject {
  readonly path: string
}

export interface Judgement {
  /** `pass`: no finding at all. */
  readonly decision: Decision | 'pass'
  /** The one that the decision was made for. */
  readonly destination: Destination
  readonly severity: Severity
  readonly why?: string
  /** The entry of the configuration that decided, as `file:line`; absent where a default did. */
  readonly policyLine?: string
}

export type Policy = (subject: Subject) => Judgement

export function createPolicy(settings: PolicySettings): Policy {
  const destinationsOf = createDestinationTest(settings)
  const verdictOf = createThresholds(settings)
  const accepted = createAcceptance(settings)
  const pathOf = createPathOf(settings.folders)
  return (found) => {
    const subject = { ...found, path: pathOf(found.origin.path) }
    const destinations = destinationsOf(subject)
    // What heads to two places at once must be harmless in both.
    const verdicts = destinations.map((destination) => verdictOf(subject, destination))
    const { decision, severity, why, policyLine } = verdicts.reduce((a, b) => (isStricter(b, a) ? b : a))
    const judgement = (one: Pick<Judgement, 'decision' | 'why' | 'policyLine'>): Judgement => ({
      destination: destinations[0] ?? settings.destination,
      severity,
      ...one,
    })
    if (decision === 'pass' && !settings.keepsPassed) return judgement({ decision })
    if (!isAdded(subject.origin.addedLines, subject)) return judgement({ decision: 'allow', why: NOT_ADDED })
    const acceptance = accepted(subject)
    if (acceptance) return judgement({ decision: 'allow', ...acceptance })
    return judgement({
      decision: decision === 'pass' ? 'allow' : decision,
      ...saidOf(subject.baseline),
      ...(why && { why }),
      ...(policyLine && { policyLine }),
    })
  }
}

type Acceptance = Pick<Judgement, 'why' | 'policyLine'>

/** Whoever accepts a finding: the floor's own allowances, then, as far as the floor leaves room, comments and allowances. */
function createAcceptance({
  allow,
  floor,
  honours = [],
}: PolicySettings): (subject: PlacedSubject) => Acceptance | undefined {
  const ofFloor = createAllowances(floor?.allow ?? [])
  const others = createAllowances(floor?.refusesAllowances ? [] : allow)
  const isNever = createGlobTest(floor?.neverAllow ?? [])
  const hasComments = !floor?.refusesComments
  return (subject) => {
    const held = ofFloor(subject)
    if (held) return { why: `allowed by the policy: ${held.reason}`, ...(held.entry && { policyLine: held.entry }) }
    if (isNever(subject.rule)) return undefined
    const reads = hasComments && !subject.origin.isMessage
    const comment = reads ? (allowedByComment(subject) ?? allowedByOther(subject, honours)) : undefined
    if (comment !== undefined) return { why: comment }
    const allowance = others(subject)
    if (allowance !== undefined) {
      const { reason, entry } = allowance
      return { why: `allowed by the configuration: ${reason}`, ...(entry && { policyLine: entry }) }
    }
    return subject.baseline?.state === 'accepted' ? saidOf(subject.baseline) : undefined
  }
}

export const NOT_ADDED = 'the line is not part of this change'

/** A committer answers for the lines of the commit, not for those that were there. Without `addedLines` all are new. */
export function isAdded(
  addedLines: readonly LineRange[] | undefined,
  { startLine, endLine }: { readonly startLine: number; readonly endLine: number },
): boolean {
  return addedLines?.some(({ first, last }) => startLine <= last && first <= endLine) ?? true
}

/** What the baseline says of a finding, in words. */
function saidOf(baseline: BaselineState | undefined): Pick<Judgement, 'why'> {
  if (baseline === undefined || baseline.state === 'new') return {}
  const { state, reason, owner, expires } = baseline
  const by = owner === undefined ? '' : ` by ${owner}`
  const until = expires === undefined ? '' : ` until ${expires}`
  const over = state === 'expired' ? ', which is over' : ''
  return { why: `accepted in the baseline${by}${until}${over}${reason ? `: ${reason}` : ''}` }
}
