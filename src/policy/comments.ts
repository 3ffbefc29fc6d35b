/** Comments in the scanned text that accept a finding: ours, and, where the configuration says so, those of other scanners. */
import picomatch from 'picomatch'
import type { Subject } from './decide.ts'

const RULE = '[a-z0-9*]+(?:-[a-z0-9*]+)*'
const COMMENT = new RegExp(
  `codemoat:\\s*allow(?<next>-next-line)?\\s+(?<rules>${RULE}(?:\\s*,\\s*${RULE})*)(?:\\s+--\\s*(?<reason>[^\\r\\n]*))?`,
)
/** What ends a comment in C, HTML, templates, Lisp, Pascal, Haskell, Lua and PowerShell; one line of the rest. */
const CLOSER = /[\s-]*(?:\*+\/|-->|%>|\}\}|#\}|\|#|\*\)|-\}|\]\]|#>).*$/s

type Lines = Pick<Subject, 'line' | 'lineBefore'>

/**
 * `codemoat: allow <rule> -- reason` on the line, or `codemoat: allow-next-line <rule> -- reason` on the line before, in a
 * comment of any language: what stands before it is not looked at. Several rules have commas between them.
 */
export function allowedByComment({ rule, line, lineBefore }: Lines & Pick<Subject, 'rule'>): string | undefined {
  for (const [text, wantsNext] of [
    [line, false],
    [lineBefore, true],
  ] as const) {
    const match = COMMENT.exec(text)?.groups
    if (match === undefined || (match.next !== undefined) !== wantsNext) continue
    if (!match.rules?.split(',').some((glob) => picomatch.isMatch(rule, glob.trim()))) continue
    const said = match.reason && withoutCloser(match.reason)
    return said ? `allowed by a comment: ${said}` : 'allowed by a comment'
  }
  return undefined
}

/** True where the line holds a comment of ours, whatever it accepts. */
export function hasComment(line: string): boolean {
  return COMMENT.test(line)
}

/** What is said in the rest of a comment. */
export function withoutCloser(rest: string): string {
  return rest.replace(CLOSER, '').trim()
}

/** Scanners whose comments can be honoured. */
export const OTHER_SCANNERS = [
  'gitleaks',
  'betterleaks',
  'trufflehog',
  'detect-secrets',
  'secretlint',
  'ggshield',
  'bandit',
] as const
export type OtherScanner = (typeof OTHER_SCANNERS)[number]

/** A comment of another scanner, in a line: what it is, and whether it speaks for the next line. */
export interface OtherComment {
  readonly scanner: OtherScanner
  readonly isNext: boolean
  readonly start: number
  readonly end: number
}

/** By the scanners' own documentation; of all that follows on the line, only what belongs to the comment is taken. */
const PATTERNS: Readonly<Record<OtherScanner, RegExp>> = {
  gitleaks: /\bgitleaks:allow\b/,
  betterleaks: /\bbetterleaks:allow\b/,
  trufflehog: /\btrufflehog:ignore\b/,
  'detect-secrets': /\bpragma: ?(?:allowlist|whitelist) (?<next>nextline )?secret\b/,
  secretlint: /\bsecretlint-disable-(?:(?<next>next-line)|line)\b(?: +@?[a-z][\w/-]*(?:,? +@?[a-z][\w/-]*)*)?/,
  ggshield: /\bggignore\b/,
  // Also of gosec, with the rules that it is about.
  bandit: /(?<=(?:#|\/\/|\/\*)\s*)nosec\b(?::? +[BG]\d{3}(?:,? *[BG]\d{3})*)?/,
}

/** The first one in the line. */
export function findOtherComment(line: string, scanners: readonly OtherScanner[]): OtherComment | undefined {
  for (const scanner of scanners) {
    const match = PATTERNS[scanner].exec(line)
    if (match === null) continue
    const { index, 0: text, groups } = match
    return { scanner, isNext: groups?.next !== undefined, start: index, end: index + text.length }
  }
  return undefined
}

/** A comment of another scanner, on the line or, where it says so, on the line before. */
export function allowedByOther({ line, lineBefore }: Lines, scanners: readonly OtherScanner[]): string | undefined {
  const here = findOtherComment(line, scanners)
  const before = findOtherComment(lineBefore, scanners)
  const comment = here?.isNext === false ? here : before?.isNext ? before : undefined
  return comment && `allowed by a comment for ${comment.scanner}`
}
