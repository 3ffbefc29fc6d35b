/** Reads the JSON of trufflehog: one finding a line. */
import * as z from 'zod/mini'
import type { Accepted, ReadAcceptance } from './accepted.ts'
import type { LeftBehind } from './carried.ts'
import { plainPath } from './gitleaks-accepted.ts'

const placeSchema = z.optional(
  z.looseObject({ file: z.optional(z.string()), line: z.optional(z.number()), commit: z.optional(z.string()) }),
)
const schema = z.looseObject({
  DetectorName: z.string(),
  Verified: z.optional(z.boolean()),
  Raw: z.string(),
  SourceMetadata: z.looseObject({
    Data: z.nullable(z.looseObject({ Git: placeSchema, Filesystem: placeSchema, Github: placeSchema })),
  }),
})

/** @returns undefined where the first line is no such finding */
export function readTrufflehogReport(text: string, file: string): ReadAcceptance | undefined {
  const leftBehind: LeftBehind[] = []
  const accepted: Accepted[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const result = schema.safeParse(parsed(line))
    if (!result.success) {
      if (accepted.length + leftBehind.length === 0) return undefined
      // Its log goes to the same place at times.
      continue
    }
    const { DetectorName, Verified, Raw, SourceMetadata } = result.data
    const { Git, Filesystem, Github } = SourceMetadata.Data ?? {}
    const at = Git ?? Filesystem ?? Github
    const place = `${file}:${index + 1}`
    const what = `${DetectorName} in ${at?.file ?? 'an unknown file'}${at?.line === undefined ? '' : `:${at.line}`}`
    if (Verified) {
      leftBehind.push({ place, what, reason: 'it was live: revoke it before it is accepted', outcome: 'refused' })
    } else if (at?.file === undefined) {
      leftBehind.push({ place, what, reason: 'it is in no file of this repository', outcome: 'refused' })
    } else {
      accepted.push({
        place,
        what,
        path: plainPath(at.file),
        ...(at.commit && { commit: at.commit }),
        content: { kind: 'text', text: Raw },
        reason: `found before by trufflehog (${file})`,
      })
    }
  }
  return { accepted, allow: [], leftBehind }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
