/** Rewrites the comments of other scanners to ours, with the rules that are found where they stand. */
import { findOtherComment, hasComment, OTHER_SCANNERS, type OtherComment, withoutCloser } from './comments.ts'

export interface MigratedComment {
  /** From 1. */
  readonly line: number
  readonly before: string
  /** Absent where nothing is found that it could accept: it stays as it is. */
  readonly after?: string
}

export interface Migration {
  readonly text: string
  readonly comments: readonly MigratedComment[]
}

/** True where the text may hold such a comment: asked of every file. */
export const MAYBE_COMMENT =
  /gitleaks:allow|betterleaks:allow|trufflehog:ignore|pragma: ?(?:allow|white)list|secretlint-disable|ggignore|nosec/

/** @param rulesAt the rules of the findings that begin on a line, counted from 1 */
export function migrateComments(text: string, rulesAt: (line: number) => readonly string[]): Migration {
  const comments: MigratedComment[] = []
  const lines = text.split('\n').map((line, index) => {
    const comment = findOtherComment(line, OTHER_SCANNERS)
    if (comment === undefined || hasComment(line)) return line
    const number = index + 1
    const rules = [...new Set(rulesAt(comment.isNext ? number + 1 : number))]
    const before = line.slice(comment.start, comment.end)
    if (rules.length === 0) {
      // What has nothing to do with secrets is none of our business.
      if (comment.scanner !== 'bandit') comments.push({ line: number, before })
      return line
    }
    const after = `codemoat: allow${comment.isNext ? '-next-line' : ''} ${rules.join(', ')}`
    comments.push({ line: number, before, after })
    return rewritten(line, comment, after)
  })
  return { text: lines.join('\n'), comments }
}

/** What stood behind the comment is its reason. That of bandit and gosec stays, since it is about other things, too. */
function rewritten(line: string, { scanner, start, end }: OtherComment, ours: string): string {
  const rest = line.slice(end)
  const said = withoutCloser(rest).replace(/^[\s:,–-]+/, '')
  if (scanner === 'bandit') return `${line.slice(0, end)} # ${ours} -- as nosec says${rest}`
  const reason = said === '' ? `accepted for ${scanner} before${rest}` : rest.slice(rest.indexOf(said))
  return `${line.slice(0, start)}${ours} -- ${reason}`
}
