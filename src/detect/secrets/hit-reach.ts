/** How far around a keyword hit the text is looked at before what it leads to is found or dropped. */

import type { LoadedRule, RuleSet } from '../../rules/rule-set.ts'
import { staysOnLine } from './line-feeds.ts'

/** By keyword number: what `[hit - before, hit + after)` holds decides. */
export interface HitReach {
  readonly before: Int32Array
  readonly after: Int32Array
  /** So many lines from that of the hit on, at most: 1 where all its rules stay on a line; 0 for no such bound. */
  readonly onLines: Uint8Array
  /** So many lines before and behind it matter, too: a partner is looked for there. */
  readonly lines: Int32Array
  /** The keywords of the rules that are partners of its own: without one of them no partner is near. */
  readonly partnerKeywords: readonly (readonly number[])[]
  /** True where it reaches further than `NEAR_BEFORE` or `NEAR_AFTER`, or by lines. */
  readonly isFar: Uint8Array
  /** The ids of all rules that have a partner or are one. */
  readonly partners: ReadonlySet<string>
}

/** Assertions, whole words, and the run of encoded text that a candidate may be a part of (checks/surroundings.ts). */
const SURROUNDINGS = 280

/** The longest name, and from its end on what assignment.ts reads: the longest value, and what stands before it. */
const NAME_BYTES = 82
const ASSIGNMENT_BYTES = 640

/** Longer than any text that is judged at once. */
const WHOLE_TEXT = 1 << 29

/** Most keywords reach no further, in bytes. */
export const NEAR_BEFORE = 600
export const NEAR_AFTER = 1100

export function hitReach(rules: RuleSet): HitReach {
  const count = rules.keywords.length
  const reach = {
    before: new Int32Array(count),
    after: new Int32Array(count),
    onLines: new Uint8Array(count).fill(1),
    lines: new Int32Array(count),
  }
  const lines = partnerLines(rules)
  for (let keyword = 0; keyword < count; keyword++) {
    for (const rule of rules.rulesOf(keyword)) {
      const { before, after } = reachOf(rule)
      reach.before[keyword] = Math.max(reach.before[keyword] as number, before)
      reach.after[keyword] = Math.max(reach.after[keyword] as number, after)
      reach.lines[keyword] = Math.max(reach.lines[keyword] as number, lines.get(rule.id) ?? 0)
      reach.onLines[keyword] = joinBounds(reach.onLines[keyword] as number, linesOf(rule))
    }
  }
  const isFar = reach.before.map((before, keyword) => {
    const after = reach.after[keyword] as number
    const isBounded = (reach.onLines[keyword] as number) > 0
    return (!isBounded && (before > NEAR_BEFORE || after > NEAR_AFTER)) || (reach.lines[keyword] as number) > 0 ? 1 : 0
  })
  const partnerKeywords = reach.before.length === 0 ? [] : keywordsOfPartners(rules)
  return { ...reach, partnerKeywords, isFar: Uint8Array.from(isFar), partners: new Set(lines.keys()) }
}

function reachOf(rule: LoadedRule): { before: number; after: number } {
  if (rule.shape === 'text') return { before: WHOLE_TEXT, after: WHOLE_TEXT }
  if (rule.shape === 'named') {
    return { before: NAME_BYTES + SURROUNDINGS, after: NAME_BYTES + ASSIGNMENT_BYTES + SURROUNDINGS }
  }
  return { before: rule.before + SURROUNDINGS, after: rule.after + SURROUNDINGS }
}

/** An assignment may have its value on the next line. */
function linesOf(rule: LoadedRule): number {
  if (rule.shape === 'named') return 2
  return rule.shape === 'structured' && staysOnLine(rule.pattern) ? 1 : 0
}

function joinBounds(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : Math.max(a, b)
}

/** By keyword. */
function keywordsOfPartners(rules: RuleSet): number[][] {
  const numberOf = new Map(rules.keywords.map((keyword, number) => [keyword, number]))
  const numbersOf = (id: string): number[] => (rules.byId(id)?.keywords ?? []).map((one) => numberOf.get(one) as number)
  const partners: Set<number>[] = rules.keywords.map(() => new Set())
  for (const { id, requires } of rules.all()) {
    if (requires === undefined) continue
    const [own, others] = [numbersOf(id), requires.flatMap(({ rule }) => numbersOf(rule))]
    for (const number of own) for (const other of others) partners[number]?.add(other)
    for (const other of others) for (const number of own) partners[other]?.add(number)
  }
  return partners.map((numbers) => [...numbers])
}

/** How far a rule's partner may be, at both ends. */
function partnerLines(rules: RuleSet): Map<string, number> {
  const lines = new Map<string, number>()
  for (const rule of rules.all()) {
    for (const requirement of rule.requires ?? []) {
      for (const id of [rule.id, requirement.rule]) {
        lines.set(id, Math.max(lines.get(id) ?? 0, requirement.lines + 1))
      }
    }
  }
  return lines
}
