/** From keyword hits to candidates: each rule's pattern runs on a bounded window around its keywords, nowhere else. */
import type { KeywordHits } from '../../kernels/kernels.ts'
import { KEYWORD_LENGTH_MAX } from '../../kernels/memory-layout.ts'
import type { LoadedRule, RuleSet } from '../../rules/rule-set.ts'
import { type Assignment, assignmentAt } from './assignment.ts'
import { latin1 } from './bytes.ts'
import type { Candidate } from './candidate.ts'
import { nameSaysOtherThing, wordEndingWith, wordsOf } from './checks/name.ts'
import { Demands } from './demands.ts'
import { rulesOfName } from './rules-of-name.ts'
import { runsIn } from './runs.ts'
import { WholeText } from './search-text.ts'

/** Windows of one rule that overlap are searched as one, up to this size, so that a byte is searched about once. */
const WINDOW_BYTES_MAX = 64 * 1024

export interface FindOptions {
  /** Binary data has no names and no lines: only structured rules mean anything there. */
  readonly structuredOnly: boolean
  /** More candidates than this in one passage are not looked at. */
  readonly limit: number
}

/** The stretch of the passage that a rule has still to search. */
interface Window {
  start: number
  end: number
  readonly keyword: string
  /** Where keywords of the rule stand in it, in order. */
  readonly hits: number[]
}

export function findCandidates(
  bytes: Uint8Array,
  hits: KeywordHits,
  rules: RuleSet,
  options: FindOptions,
): Candidate[] {
  const found: Candidate[] = []
  const windows = new Map<LoadedRule, Window>()
  // What needs a partner is looked for once it is known that there is any.
  const waiting: [LoadedRule, Window][] = []
  const finish = (rule: LoadedRule, window: Window): void => {
    if (rule.requires) waiting.push([rule, window])
    else searchWindow(found, bytes, rule, window)
  }
  const whole = new Map<LoadedRule, string>()
  const demands = new Demands(bytes)
  let named: NamedValue | undefined
  let namedFor = -1
  for (let index = 0; index < hits.count && found.length < options.limit; index++) {
    const keywordNumber = hits.keywords[index] as number
    const at = hits.starts[index] as number
    const keyword = rules.keywords[keywordNumber] as string
    for (const rule of rules.rulesOf(keywordNumber)) {
      if (rule.shape !== 'structured' && options.structuredOnly) continue
      if (rule.shape === 'text') {
        if (!whole.has(rule)) whole.set(rule, keyword)
      } else if (rule.shape === 'named') {
        if (namedFor !== at) {
          const before = named?.assignment.start
          named = namedValueAt(bytes, at)
          if (named && named.assignment.start !== before && !nameSaysOtherThing(named.assignment.name, keyword))
            pushOfIssuers(found, rules, named)
        }
        namedFor = at
        if (named) pushNamed(found, rule, keyword, named)
      } else if (rule.shape === 'structured' || isWholeWord(bytes, at, keyword, rule)) {
        if (!demands.areMet(rule, at)) continue
        const next = { start: Math.max(0, at - rule.before), end: at + rule.after, keyword, hits: [at] }
        const open = windows.get(rule)
        if (open !== undefined && joins(open, next)) continue
        if (open !== undefined) finish(rule, open)
        windows.set(rule, next)
      }
    }
  }
  for (const [rule, window] of windows) finish(rule, window)
  if (!options.structuredOnly) {
    for (const rule of rules.always()) whole.set(rule, '')
    searchWhole(found, bytes, whole)
  }
  for (const [rule, window] of waiting) {
    const isThere = (partner: string): boolean => found.some((candidate) => candidate.rule.id === partner)
    if (rule.requires?.every(({ rule: partner }) => isThere(partner))) searchWindow(found, bytes, rule, window)
  }
  return found
}

/** The rules that look at the whole text, with the keyword that called for each. */
function searchWhole(found: Candidate[], bytes: Uint8Array, rules: ReadonlyMap<LoadedRule, string>): void {
  if (rules.size === 0) return
  const text = new WholeText(bytes)
  for (const [rule, keyword] of rules) text.search(found, rule, keyword)
}

/** An assignment and the words of its name. */
interface NamedValue {
  readonly assignment: Assignment
  readonly words: readonly string[]
}

function namedValueAt(bytes: Uint8Array, at: number): NamedValue | undefined {
  const assignment = assignmentAt(bytes, at)
  return assignment && { assignment, words: wordsOf(assignment.name) }
}

/** Adds the next window to the open one where the two touch. Hits come in order, so otherwise the open one is complete. */
function joins(open: Window, next: Window): boolean {
  if (next.start > open.end || next.end - open.start > WINDOW_BYTES_MAX) return false
  open.end = next.end
  open.hits.push(...next.hits)
  return true
}

function searchWindow(found: Candidate[], bytes: Uint8Array, rule: LoadedRule, window: Window): void {
  let hit = 0
  for (const { match, from } of matchesIn(bytes, rule, window)) {
    const span = match.indices?.groups?.secret
    if (span === undefined) continue
    const start = from + span[0]
    const end = from + span[1]
    const value = match.groups?.secret ?? ''
    if (rule.shape !== 'contextual') {
      found.push({ rule, keyword: window.keyword, start, end, text: value })
      continue
    }
    // Each keyword speaks for the first value after it, and for none that is too far away.
    const firstHit = hit
    while ((window.hits[hit] ?? start) < start) hit++
    const keywordAt = window.hits[hit - 1] as number
    if (hit === firstHit || end > keywordAt + rule.after) continue
    const keyword = keywordAtStartOf(latin1(bytes, keywordAt, keywordAt + KEYWORD_LENGTH_MAX), rule) ?? window.keyword
    found.push({ rule, keyword, start, end, text: value, ...(match[0] === value && { keywordAt }) })
  }
}

interface Match {
  readonly match: RegExpExecArray
  /** The byte that its indices count from. */
  readonly from: number
}

/** Where the pattern matches nothing but a run, it is run on the runs alone. */
function* matchesIn(bytes: Uint8Array, rule: LoadedRule, window: Window): Generator<Match> {
  const { regExp: pattern, run } = rule
  if (run?.around === undefined) {
    const text = latin1(bytes, window.start, window.end)
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) yield { match, from: window.start }
    return
  }
  for (const { start, end } of runsIn(bytes, window.start, window.end, run)) {
    const from = Math.max(window.start, start - run.around)
    const text = latin1(bytes, from, Math.min(window.end, end + run.around))
    pattern.lastIndex = start - from
    for (let match = pattern.exec(text); match !== null && from + match.index < end; match = pattern.exec(text))
      yield { match, from }
  }
}

/** The longest keyword of the rule that the text begins with. */
function keywordAtStartOf(text: string, { keywords }: LoadedRule): string | undefined {
  const fitting = keywords.filter((one) => text.slice(0, one.length).toLowerCase() === one)
  return fitting.sort((a, b) => b.length - a.length)[0]
}

function pushNamed(found: Candidate[], rule: LoadedRule, keyword: string, { assignment, words }: NamedValue): void {
  const at = wordEndingWith(words, keyword)
  // In a call, the words after it make the name of another thing: `add("PasswordManager", "x")`.
  const isArgument = assignment.operator === ',' || assignment.operator === '('
  if (at < 0 || (isArgument && at !== words.length - 1)) return
  const pattern = rule.regExp
  pattern.lastIndex = 0
  const span = pattern.exec(assignment.value)?.indices?.groups?.secret
  if (span === undefined) return
  const start = assignment.start + span[0]
  const last = found.at(-1)
  if (last?.rule === rule && last.start === start) return
  const text = assignment.value.slice(span[0], span[1])
  found.push({ rule, keyword, start, end: assignment.start + span[1], text, assignment })
}

/** What the rules of an issuer see in the value, where the name speaks of the issuer in a way of its own. */
function pushOfIssuers(found: Candidate[], rules: RuleSet, { assignment, words }: NamedValue): void {
  for (const rule of rulesOfName(assignment.name, words, rules)) {
    rule.regExp.lastIndex = 0
    const span = rule.regExp.exec(assignment.value)?.indices?.groups?.secret
    if (span === undefined) continue
    const [from, to] = span
    const start = assignment.start + from
    const text = assignment.value.slice(from, to)
    // As if the keyword were short: a rule whose own keyword stands there knows more.
    found.push({ rule, keyword: '', start, end: assignment.start + to, text, assignment })
  }
}

/**
 * Short words occur inside others ("ably" in "probably"): those must begin and end where a word does; and those that any
 * text may follow ("entry" is no "sentry" in `containsEntry`) must begin there.
 */
function isWholeWord(bytes: Uint8Array, at: number, keyword: string, { needsLeadIn }: LoadedRule): boolean {
  const isShort = keyword.length <= 5
  if ((isShort || needsLeadIn) && isOneWord(bytes[at - 1], bytes[at])) return false
  const end = at + keyword.length
  return !isShort || !isOneWord(bytes[end - 1], bytes[end])
}

/** True where both are letters of one word: `ab`, `AB`, `Ab`, but not the `aB` of camelCase. */
export function isOneWord(left: number | undefined, right: number | undefined): boolean {
  if (left === undefined || right === undefined || !isLetter(left) || !isLetter(right)) return false
  return !(left >= 97 && right < 97)
}

function isLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
}
