/** Comments in the scanned text that accept a finding. */
import picomatch from 'picomatch'
import type { Subject } from './decide.ts'

const COMMENT = /codemoat:\s*allow(-next-line)?\s+([a-z0-9*][a-z0-9*-]*)(?:\s+--\s*([^\r\n]*))?/

/** `codemoat: allow <rule> -- reason` on the line, or `codemoat: allow-next-line <rule> -- reason` on the line before. */
export function allowedByComment({
  rule,
  line,
  lineBefore,
}: Pick<Subject, 'rule' | 'line' | 'lineBefore'>): string | undefined {
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
