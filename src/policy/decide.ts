/** Decides about one finding: block, warn or allow, with the reason where it is not what the severity says. */
import picomatch from 'picomatch'
import { type BaselineState, type Decision, type Severity, severityAtLeast } from '../base/finding.ts'
import type { LineRange, Origin } from '../base/passage.ts'
import type { Allowance, PolicySettings } from './settings.ts'

/** What the policy looks at. `secret` and `line` are never kept. */
export interface Subject {
  readonly rule: string
  readonly severity: Severity
  readonly origin: Origin
  readonly startLine: number
  readonly endLine: number
  readonly secret?: string
  /** The text of the line that the finding begins on, and of the line before. */
  readonly line: string
  readonly lineBefore: string
  readonly baseline?: BaselineState
}

export interface Judgement {
  readonly decision: Decision
  readonly why?: string
}

export type Policy = (subject: Subject) => Judgement

export function createPolicy(settings: PolicySettings): Policy {
  const allowances = settings.allow.map(compileAllowance)
  return (subject) => {
    if (!isAdded(subject.origin.addedLines, subject)) return { decision: 'allow', why: NOT_ADDED }
    const comment = subject.origin.isMessage ? undefined : allowedByComment(subject)
    if (comment !== undefined) return { decision: 'allow', why: comment }
    const allowance = allowances.find((one) => one.matches(subject))
    if (allowance) return { decision: 'allow', why: `allowed by the configuration: ${allowance.reason}` }
    const accepted = subject.baseline && acceptance(subject.baseline)
    if (subject.baseline?.state === 'accepted') return { decision: 'allow', ...(accepted && { why: accepted }) }
    const blocks = settings.failOn !== 'none' && severityAtLeast(subject.severity, settings.failOn)
    return { decision: blocks ? 'block' : 'warn', ...(accepted && { why: accepted }) }
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

const COMMENT = /codemoat:\s*allow(-next-line)?\s+([a-z0-9*][a-z0-9*-]*)(?:\s+--\s*([^\r\n]*))?/

/** `codemoat: allow <rule> -- reason` on the line, or `codemoat: allow-next-line <rule> -- reason` on the line before. */
function allowedByComment({ rule, line, lineBefore }: Subject): string | undefined {
  for (const [text, wantsNext] of [
    [line, false],
    [lineBefore, true],
  ] as const) {
    const match = COMMENT.exec(text)
    if (match === null || (match[1] !== undefined) !== wantsNext || !picomatch.isMatch(rule, match[2] ?? '')) continue
    const reason = match[3]?.replace(/\s*(?:\*\/|-->|%>|\}\})\s*$/, '').trim()
    return reason ? `allowed by a comment: ${reason}` : 'allowed by a comment'
  }
  return undefined
}

/** What the baseline says of a finding, in words. */
function acceptance({ state, reason, owner, expires }: BaselineState): string | undefined {
  if (state === 'new') return undefined
  const by = owner === undefined ? '' : ` by ${owner}`
  const until = expires === undefined ? '' : ` until ${expires}`
  const over = state === 'expired' ? ', which is over' : ''
  return `accepted in the baseline${by}${until}${over}${reason ? `: ${reason}` : ''}`
}

function compileAllowance(allowance: Allowance): { reason: string; matches(subject: Subject): boolean } {
  const path = allowance.paths && picomatch([...allowance.paths], { dot: true })
  const rule = allowance.rules && picomatch([...allowance.rules])
  const secrets = allowance.secrets?.map((pattern) => new RegExp(pattern))
  return {
    reason: allowance.reason,
    matches: (subject) =>
      (!path || path(subject.origin.path)) &&
      (!rule || rule(subject.rule)) &&
      (!secrets || (subject.secret !== undefined && secrets.some((pattern) => pattern.test(subject.secret as string)))),
  }
}
