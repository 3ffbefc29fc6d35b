/** Keeps or drops a candidate, with the reason in words. Each check is a small function in checks/. */

import { assert } from '../../base/assert.ts'
import type { Evidence, Family, Severity } from '../../base/finding.ts'
import { CHECKS } from '../../rules/checks.ts'
import type { Assignment } from './assignment.ts'
import type { Candidate } from './candidate.ts'
import { shannonEntropy } from './checks/entropy.ts'
import { isKnownExample } from './checks/known-example.ts'
import { leadInReason } from './checks/lead-in.ts'
import { lookalikeReason } from './checks/lookalike.ts'
import { nameSaysOtherThing } from './checks/name.ts'
import { placeholderReason, regularityReason } from './checks/placeholder.ts'
import { A_MEMBER, isNameInCode, referenceReason } from './checks/reference.ts'
import { beginsInEscape, isInsideLongRun, isRedaction } from './checks/surroundings.ts'
import { featuresOf, reasonsOf, weigh } from './generic/weigh.ts'

export type Verdict =
  | {
      readonly kept: true
      readonly why: readonly string[]
      readonly severity: Severity
      readonly verified: boolean
      readonly evidence?: Evidence
    }
  | { readonly kept: false; readonly why: string }

export function verify(candidate: Candidate, bytes: Uint8Array): Verdict {
  if (candidate.rule.learned !== undefined) return judgeByWeight(candidate, candidate.rule.learned, bytes)
  const dropped = dropReason(candidate, bytes)
  if (dropped !== undefined) return { kept: false, why: dropped }
  const { rule } = candidate
  const why: string[] = []
  let severity = rule.severity
  let verified = false
  for (const name of rule.checks ?? []) {
    const result = CHECKS[name](candidate.text)
    if (!result.passes && result.certain) return { kept: false, why: result.why }
    if (!result.passes) severity = 'low'
    verified ||= result.passes && result.certain
    why.push(result.why)
  }
  if (!verified && rule.shape !== 'text' && isInsideLongRun(bytes, candidate))
    return { kept: false, why: 'part of a long encoded text' }
  if (candidate.assignment) why.push(`assigned to ${candidate.assignment.name}`)
  else
    why.push(
      rule.shape === 'contextual'
        ? `follows "${candidate.keyword}"`
        : `has the form of ${/^[aeiou]/i.test(rule.title) ? 'an' : 'a'} ${rule.title}`,
    )
  why.push(`entropy ${shannonEntropy(candidate.text).toFixed(1)} bits a character`)
  return { kept: true, why, severity, verified }
}

function judgeByWeight(candidate: Candidate, family: Family, bytes: Uint8Array): Verdict {
  const { assignment, rule } = candidate
  assert(assignment !== undefined, 'a rule that weighs is a named one')
  const fact = factReason(candidate, assignment, bytes)
  if (fact !== undefined) return { kept: false, why: fact }
  const evidence = weigh(featuresOf(candidate, assignment, bytes), family)
  if (evidence.score <= 0) return { kept: false, why: evidence.features.find(({ weight }) => weight < 0)?.says ?? '' }
  const why = [`assigned to ${assignment.name}`, ...reasonsOf(evidence)]
  return { kept: true, why, severity: rule.severity, verified: false, evidence }
}

/** What no weight can make up for: the text is what it is, whatever people are used to write. */
export function factReason(candidate: Candidate, assignment: Assignment, bytes: Uint8Array): string | undefined {
  const { rule, text } = candidate
  // The cheapest first: most candidates end here.
  const saysOther = nameReason(candidate, assignment, bytes)
  if (saysOther !== undefined) return saysOther
  if (isTestResult(assignment)) return 'the result of a test'
  if (isCurrentFolder(assignment)) return 'the current folder'
  if (rule.allowRegExps.some((pattern) => pattern.test(text))) return 'its rule allows this value'
  if (isKnownExample(text)) return 'a published example'
  if (beginsInEscape(bytes, candidate)) return 'begins inside of an escape'
  if (isRedaction(bytes, candidate)) return 'stands for a secret that was taken out'
  if (isEncodedPlaceholder(text)) return 'a placeholder in base64'
  const regularity = regularityReason(text)
  if (regularity !== undefined) return regularity
  const reference = referenceReason(text)
  // In quotes, words with a dot between may be a password as well.
  if (reference !== undefined && !(reference === A_MEMBER && assignment.quoted)) return reference
  return isInsideLongRun(bytes, candidate) ? 'part of a long encoded text' : undefined
}

function dropReason(candidate: Candidate, bytes: Uint8Array): string | undefined {
  const { rule, text } = candidate
  if (rule.allowRegExps.some((pattern) => pattern.test(text))) return 'its rule allows this value'
  if (rule.shape === 'text') return entropyReason(candidate)
  if (isKnownExample(text)) return 'a published example'
  const placeholder = placeholderReason(rule.shape === 'structured' ? withoutKeyword(text, candidate.keyword) : text)
  if (placeholder !== undefined) return placeholder
  if (beginsInEscape(bytes, candidate)) return 'begins inside of an escape'
  if (isRedaction(bytes, candidate)) return 'stands for a secret that was taken out'
  const tooRegular = entropyReason(candidate)
  if (tooRegular !== undefined) return tooRegular
  return rule.shape === 'structured' ? undefined : contextReason(candidate, bytes)
}

function entropyReason({ rule: { entropyMin }, text }: Candidate): string | undefined {
  if (entropyMin === undefined) return undefined
  const entropy = shannonEntropy(text)
  return entropy < entropyMin ? `entropy ${entropy.toFixed(1)} is below ${entropyMin}` : undefined
}

/** What only matters where the shape of the value proves nothing. */
function contextReason(candidate: Candidate, bytes: Uint8Array): string | undefined {
  const { rule, text, assignment } = candidate
  const reference = referenceReason(text)
  if (reference !== undefined) return reference
  if (candidate.keywordAt !== undefined) return leadInReason(bytes, candidate, candidate.keywordAt)
  if (rule.shape !== 'named') return undefined
  const lookalike = lookalikeReason(text)
  if (lookalike !== undefined) return lookalike
  return assignment && nameReason(candidate, assignment, bytes)
}

/** What the two names say, that of the value and that which it may be itself. */
function nameReason(candidate: Candidate, assignment: Assignment, bytes: Uint8Array): string | undefined {
  const next = String.fromCharCode(bytes[assignment.end] ?? 10)
  if (!assignment.quoted && isNameInCode(assignment, next)) return 'a name in code'
  const other = nameSaysOtherThing(assignment.name, candidate.keyword)
  return other && `the name says "${other}"`
}

/** `cGFzc3dvcmQ=`, which is "password", as secrets of Kubernetes are written. */
function isEncodedPlaceholder(text: string): boolean {
  if (!/^[A-Za-z0-9+/]{4,60}={1,2}$/.test(text)) return false
  const plain = Buffer.from(text, 'base64').toString('latin1')
  return /^[A-Za-z]{3,}$/.test(plain) && placeholderReason(plain) !== undefined
}

/** `PASS: reads an empty file`, as test runners write. */
function isTestResult({ name, operator, quoted }: Assignment): boolean {
  return name === 'PASS' && operator === ':' && !quoted
}

/** `--volume $(pwd):/work`, where pwd is no password. */
function isCurrentFolder({ name, operator, value }: Assignment): boolean {
  return operator === ':' && value.startsWith('/') && /^\$?pwd$/i.test(name)
}

/** A public prefix such as `sk_test_` is no placeholder. */
function withoutKeyword(text: string, keyword: string): string {
  return text.toLowerCase().startsWith(keyword) ? text.slice(keyword.length) : text
}
