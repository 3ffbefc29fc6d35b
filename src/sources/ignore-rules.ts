/**
 * Which names in a folder the ignore files leave out. The patterns walk down the tree with the folders: in each folder
 * a pattern waits at the segment that a name there could match, so no test ever sees a path, only a name.
 */
import { LIMITS } from '../base/limits.ts'
import { parseGlob, type Segment } from './ignore-glob.ts'

/** One line of an ignore file. */
export interface IgnorePattern {
  readonly segments: readonly Segment[]
  /** `!`: what it matches is not left out after all. */
  readonly negated: boolean
  readonly foldersOnly: boolean
}

/** A pattern in force; later ones overrule earlier ones. `own`: from a file of ours, not one of git's. */
interface Rule extends IgnorePattern {
  readonly order: number
  readonly own: boolean
}

/** A rule that waits at one of its segments. */
interface Step {
  readonly rule: Rule
  readonly segment: Segment
  readonly next: Step | undefined
}

/** What is in force in one folder. Never changes; `inherited` is worked out once. */
export interface IgnoreRules {
  readonly steps: readonly Step[]
  /** Segments of all patterns that were added on the way here. */
  readonly size: number
  readonly literals: ReadonlyMap<string, readonly Step[]>
  readonly globs: readonly Step[]
  readonly inner: readonly Step[]
  inherited: IgnoreRules | undefined
}

export const NO_RULES: IgnoreRules = createRules([], 0)

/** Lines that git passes over, and those that could match nothing, are passed over here. */
export function parseIgnoreFile(bytes: Uint8Array): IgnorePattern[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return text
    .replace(/^\xef\xbb\xbf/, '')
    .split('\n')
    .flatMap((line) => parseLine(line) ?? [])
}

function parseLine(line: string): IgnorePattern | undefined {
  if (line.startsWith('#') || line.length > LIMITS.ignorePatternBytes) return undefined
  const trimmed = withoutTrailingSpaces(line.endsWith('\r') ? line.slice(0, -1) : line)
  const negated = trimmed.startsWith('!')
  const foldersOnly = trimmed.endsWith('/')
  const pattern = trimmed.slice(negated ? 1 : 0, foldersOnly ? -1 : undefined)
  const segments = pattern === '' ? undefined : parseGlob(pattern)
  return segments && { segments, negated, foldersOnly }
}

/** A space that a backslash quotes stays. */
function withoutTrailingSpaces(line: string): string {
  let end = 0
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++
    else if (line[at] === ' ') continue
    end = at + 1
  }
  return line.slice(0, end)
}

/** Rules and the patterns of a file in this folder; undefined where that would be more than `LIMITS.ignoreSegments`. */
export function addPatterns(
  rules: IgnoreRules,
  patterns: readonly IgnorePattern[],
  own: boolean,
): IgnoreRules | undefined {
  const size = patterns.reduce((sum, pattern) => sum + pattern.segments.length, rules.size)
  if (size > LIMITS.ignoreSegments) return undefined
  if (patterns.length === 0) return rules
  let order = rules.steps.at(-1)?.rule.order ?? 0
  const added = patterns.flatMap((pattern) => firstStep({ ...pattern, order: ++order, own }) ?? [])
  return createRules([...rules.steps, ...added], size)
}

function firstStep(rule: Rule): Step | undefined {
  return rule.segments.reduceRight<Step | undefined>((next, segment) => ({ rule, segment, next }), undefined)
}

/** What is in force in the folder `name` of this folder. */
export function enterFolder(rules: IgnoreRules, name: string): IgnoreRules {
  rules.inherited ??= inheritedRules(rules)
  const advanced = rules.inner.flatMap((step) =>
    step.next !== undefined && step.segment.matches(name) ? step.next : [],
  )
  if (advanced.length === 0) return rules.inherited
  const steps = [...new Set([...rules.inherited.steps, ...advanced])]
  return createRules(
    steps.sort((a, b) => a.rule.order - b.rule.order),
    rules.size,
  )
}

/** In the folder of another repository, only our own files of the folders above it count. */
export function ownRules(rules: IgnoreRules): IgnoreRules {
  const steps = rules.steps.filter((step) => step.rule.own)
  return steps.length === rules.steps.length ? rules : createRules(steps, rules.size)
}

export function isIgnored(rules: IgnoreRules, name: string, isFolder: boolean): boolean {
  let winner: Rule | undefined
  for (const { rule } of rules.literals.get(name) ?? []) if (isFolder || !rule.foldersOnly) winner = rule
  for (let i = rules.globs.length - 1; i >= 0; i--) {
    const { rule, segment } = rules.globs[i] as Step
    if (winner !== undefined && winner.order > rule.order) break
    if ((isFolder || !rule.foldersOnly) && segment.matches(name)) {
      winner = rule
      break
    }
  }
  return winner !== undefined && !winner.negated
}

function inheritedRules(rules: IgnoreRules): IgnoreRules {
  const steps = rules.steps.filter((step) => step.segment.deep)
  return steps.length === rules.steps.length ? rules : createRules(steps, rules.size)
}

function createRules(steps: readonly Step[], size: number): IgnoreRules {
  const literals = new Map<string, Step[]>()
  const globs: Step[] = []
  for (const step of steps) {
    if (step.next !== undefined) continue
    const { literal } = step.segment
    if (literal === undefined) globs.push(step)
    else if (!literals.get(literal)?.push(step)) literals.set(literal, [step])
  }
  return { steps, size, literals, globs, inner: steps.filter((step) => step.next !== undefined), inherited: undefined }
}
