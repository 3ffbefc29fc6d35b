/** The findings that somebody has accepted: which allowance, if any, speaks for a finding. */
import type { PlacedSubject } from './decide.ts'
import { createGlobTest } from './glob-test.ts'
import type { Allowance } from './settings.ts'

/** Characters that an expression looks at: longer secrets and lines are matched by none, since that would be slow. */
export const TEXT_MAX = 2048

const COMMIT_DIGITS_MIN = 7

/** There may be hundreds, and many findings: those that name other rules are not asked, and globs are compiled once. */
export function createAllowances(allowances: readonly Allowance[]): (subject: PlacedSubject) => Allowance | undefined {
  const tests = allowances.map((allowance) => ({ allowance, ...compile(allowance) }))
  const ofRule = new Map<string, typeof tests>()
  return (subject) => {
    let candidates = ofRule.get(subject.rule)
    if (candidates === undefined) {
      candidates = tests.filter(({ isRule }) => isRule(subject.rule))
      ofRule.set(subject.rule, candidates)
    }
    return candidates.find(({ matches }) => matches(subject))?.allowance
  }
}

function compile(allowance: Allowance): {
  isRule: (rule: string) => boolean
  matches: (subject: PlacedSubject) => boolean
} {
  const { rules, paths, folder = '', words, commits } = allowance
  const isPath = paths && createGlobTest(paths, folder)
  const isLikePath = allowance.pathPatterns && createTextTest(allowance.pathPatterns)
  const isExcept = allowance.exceptPathPatterns && createTextTest(allowance.exceptPathPatterns)
  const isSecret = allowance.secrets && createTextTest(allowance.secrets)
  const isLine = allowance.lines && createTextTest(allowance.lines)
  const stopWords = words?.map((word) => word.toLowerCase())
  return {
    isRule: rules ? createGlobTest(rules) : () => true,
    matches: ({ path, secret, line, origin }) =>
      (!commits || isCommitAmong(origin.commit, commits)) &&
      (isPath ? isPath(path) : path.startsWith(folder)) &&
      (!isLikePath || isLikePath(path)) &&
      !isExcept?.(path) &&
      (!stopWords || (secret !== undefined && hasWord(secret, stopWords))) &&
      (!isSecret || (secret !== undefined && isSecret(secret))) &&
      (!isLine || isLine(line)),
  }
}

function createTextTest(patterns: readonly string[]): (text: string) => boolean {
  let compiled: readonly RegExp[] | undefined
  return (text) => {
    if (text.length > TEXT_MAX) return false
    compiled ??= patterns.map((pattern) => new RegExp(pattern))
    return compiled.some((pattern) => pattern.test(text))
  }
}

function hasWord(secret: string, words: readonly string[]): boolean {
  const text = secret.toLowerCase()
  return words.some((word) => text.includes(word))
}

export function isCommitAmong(oid: string | undefined, commits: readonly string[]): boolean {
  return (
    oid !== undefined &&
    commits.some((commit) => commit.length >= COMMIT_DIGITS_MIN && oid.startsWith(commit.toLowerCase()))
  )
}
