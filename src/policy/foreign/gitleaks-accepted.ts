/** Reads `.gitleaksignore` and the JSON reports of gitleaks and betterleaks, which serve as their baseline. */
import * as z from 'zod/mini'
import type { Accepted, ReadAcceptance } from './accepted.ts'
import type { LeftBehind } from './carried.ts'

/** `path:rule:line`, or `commit:path:rule:line`; the rule has no colon, the path may. */
const FINGERPRINT = /^(?:([0-9a-f]{7,64}):)?(.+):([^:\s]+):(\d+)$/

export function readGitleaksIgnore(text: string, file: string): ReadAcceptance {
  const leftBehind: LeftBehind[] = []
  let reason = ''
  const accepted = text.split(/\r?\n/).flatMap((line, index): Accepted[] => {
    const entry = line.trim()
    // A comment speaks for the entries below it, up to an empty line.
    if (entry === '' || entry.startsWith('#')) {
      reason = entry.replace(/^#+\s*/, '')
      return []
    }
    const place = `${file}:${index + 1}`
    const [, commit, path = '', rule = '', at] = FINGERPRINT.exec(entry) ?? []
    if (at === undefined) {
      leftBehind.push({ place, what: `"${entry}"`, reason: 'it is no fingerprint', outcome: 'refused' })
      return []
    }
    const line_ = Number(at)
    return [
      {
        place,
        what: `${rule} in ${path}:${at}${commit ? ` of commit ${commit.slice(0, 10)}` : ''}`,
        path: plainPath(path),
        ...(commit && { commit }),
        lines: { first: line_, last: line_ },
        reason: reason || `accepted in ${file}`,
      },
    ]
  })
  return { accepted, allow: [], leftBehind }
}

const findingSchema = z.looseObject({
  RuleID: z.string(),
  StartLine: z.number(),
  EndLine: z.optional(z.number()),
  Secret: z.optional(z.string()),
  File: z.string(),
  Commit: z.optional(z.string()),
})
const reportSchema = z.array(findingSchema)

/** @returns undefined where it is no such report */
export function readGitleaksReport(data: unknown, file: string): ReadAcceptance | undefined {
  const result = reportSchema.safeParse(data)
  if (!result.success) return undefined
  const accepted = result.data.map(({ RuleID, StartLine, EndLine, Secret, File, Commit }): Accepted => {
    const isHidden = !Secret || /^REDACTED|\.\.\.$|\*{3}/.test(Secret)
    return {
      place: file,
      what: `${RuleID} in ${File}:${StartLine}${Commit ? ` of commit ${Commit.slice(0, 10)}` : ''}`,
      path: plainPath(File),
      ...(Commit && { commit: Commit }),
      lines: { first: StartLine, last: Math.max(StartLine, EndLine ?? StartLine) },
      ...(!isHidden && { content: { kind: 'text', text: Secret } }),
      reason: `accepted in ${file}`,
    }
  })
  return { accepted, allow: [], leftBehind: [] }
}

/** From the root, with `/`. */
export function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
}
