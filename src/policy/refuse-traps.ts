/** Globs and regular expressions from a configuration that would make a scan stand still: they are refused when it is read. */
import { parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp'
import { Failure, type Place } from '../base/failure.ts'
import { TEXT_MAX } from './allowances.ts'

const LENGTH_MAX = 1000

/**
 * Each star multiplies the time that a glob takes by the letters of a name, each double star by the folders of a path:
 * with one more of them, the worst paths take a second.
 */
const STARS_IN_NAME_MAX = 3
const DOUBLE_STARS_MAX = 3

/** @throws {Failure} `config-wrong-shape` */
export function requireTameGlob(glob: string, place: () => Place): void {
  const problem = trapInGlob(glob)
  if (problem === undefined) return
  throw new Failure('config-wrong-shape', `the glob "${shorten(glob)}" ${problem}`, {
    place: place(),
    hint: 'write several simpler globs',
  })
}

function trapInGlob(glob: string): string | undefined {
  if (glob.length > LENGTH_MAX) return `has more than ${LENGTH_MAX} characters`
  if ((glob.match(/\*\*+/g) ?? []).length > DOUBLE_STARS_MAX) return `has more than ${DOUBLE_STARS_MAX} times "**"`
  if (glob.split('/').some((name) => (name.match(/\*+/g) ?? []).length > STARS_IN_NAME_MAX))
    return `has more than ${STARS_IN_NAME_MAX} stars in one name`
  // `!(…)` and `@(…)` repeat nothing, but can hold what does.
  if (/[+*]\([^)]*[*?+(|{[]/.test(glob)) return 'repeats what has wildcards or choices in itself'
  if (/[!@?]\([^)]*[!@?+*]\(/.test(glob)) return 'has patterns in patterns'
  return undefined
}

/** @throws {Failure} `config-wrong-shape` where it is no expression, or one that can take time without end */
export function requireTamePattern(pattern: string, place: () => Place): void {
  const problem = trapInPattern(pattern)
  if (problem === undefined) return
  throw new Failure('config-wrong-shape', `the expression "${shorten(pattern)}" ${problem.text}`, {
    place: place(),
    hint: problem.hint,
  })
}

function trapInPattern(pattern: string): { text: string; hint: string } | undefined {
  if (pattern.length > LENGTH_MAX) return { text: `has more than ${LENGTH_MAX} characters`, hint: 'write several' }
  try {
    new RegExp(pattern)
  } catch (error) {
    return { text: `cannot be read: ${(error as Error).message}`, hint: 'write a JavaScript regular expression' }
  }
  const { isLinear, isTame } = costOf(pattern)
  if (isLinear || isTame) return undefined
  return {
    text: 'can take time without end',
    hint: 'leave out lookarounds, references and counts such as {20}, or repeat less',
  }
}

/**
 * `isLinear`: V8's linear engine can take over where the expression backtracks too much (see src/cli/main.ts): it knows
 * neither lookarounds nor references nor counts. `isTame`: not needed, since nothing that is repeated repeats or chooses
 * in itself, and the ways to match at one place are few.
 */
function costOf(pattern: string): { isLinear: boolean; isTame: boolean } {
  let isLinear = true
  let hasNested = false
  let ways = 1
  let inside = 0
  const choose = ({ alternatives }: { readonly alternatives: readonly unknown[] }): void => {
    if (inside > 0 && alternatives.length > 1) hasNested = true
    ways *= alternatives.length
  }
  visitRegExpAST(parseRegExpLiteral(new RegExp(pattern)), {
    onPatternEnter: choose,
    onGroupEnter: choose,
    onCapturingGroupEnter: choose,
    onBackreferenceEnter: () => {
      isLinear = false
    },
    onAssertionEnter: ({ kind }) => {
      if (kind === 'lookahead' || kind === 'lookbehind') isLinear = false
    },
    onQuantifierEnter: ({ min, max }) => {
      if (max > 1 && (min > 1 || max !== Number.POSITIVE_INFINITY)) isLinear = false
      if (inside > 0 && max !== min) hasNested = true
      ways *= Math.min(max - min + 1, TEXT_MAX)
      if (max > 1) inside++
    },
    onQuantifierLeave: ({ max }) => {
      if (max > 1) inside--
    },
  })
  return { isLinear, isTame: !hasNested && ways <= WAYS_MAX }
}

/** One repetition without end, and a few small ones. */
const WAYS_MAX = 100 * TEXT_MAX

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
