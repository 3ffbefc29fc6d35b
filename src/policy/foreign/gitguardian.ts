/** Reads `.gitguardian.yaml`, the configuration of ggshield, of both its versions. */
import * as z from 'zod/mini'
import type { Accepted, ReadAcceptance } from './accepted.ts'
import type { LeftBehind } from './carried.ts'

const texts = z.optional(z.nullable(z.array(z.string())))
const matches = z.optional(
  z.nullable(
    z.array(z.union([z.string(), z.looseObject({ name: z.optional(z.nullable(z.string())), match: z.string() })])),
  ),
)
const secretSchema = z.looseObject({ ignored_paths: texts, ignored_matches: matches, ignored_detectors: texts })
const schema = z.looseObject({
  version: z.optional(z.number()),
  secret: z.optional(z.nullable(secretSchema)),
  paths_ignore: texts,
  matches_ignore: matches,
  banlisted_detectors: texts,
})

/** Names may be written with "-" or "_". @returns undefined where it is no such file */
export function readGitguardianConfig(data: unknown, file: string): ReadAcceptance | undefined {
  const result = schema.safeParse(withUnderscores(data))
  if (!result.success) return undefined
  const { secret, paths_ignore, matches_ignore, banlisted_detectors } = result.data
  const paths = [...(secret?.ignored_paths ?? []), ...(paths_ignore ?? [])]
  const ignored = [...(secret?.ignored_matches ?? []), ...(matches_ignore ?? [])]
  const detectors = [...(secret?.ignored_detectors ?? []), ...(banlisted_detectors ?? [])]
  const leftBehind = detectors.map(
    (name): LeftBehind => ({
      place: file,
      what: `ignored detector "${name}"`,
      reason: 'its detectors have no names here; `codemoat rules list` shows ours, for rules.disable',
      outcome: 'refused',
    }),
  )
  return {
    accepted: ignored.map((one) => acceptedMatch(typeof one === 'string' ? { match: one } : one, file)),
    allow: paths.length > 0 ? [{ paths: paths.map(tidy), reason: `ignored in ${file}` }] : [],
    leftBehind,
  }
}

/** Either the secret itself, or a digest of it; see docs.gitguardian.com/ggshield-docs/configuration, read 2026-11-22. */
function acceptedMatch({ name, match }: { name?: string | null | undefined; match: string }, file: string): Accepted {
  const isDigest = /^[0-9a-f]{64}$/i.test(match)
  return {
    place: file,
    what: `ignored match ${name ? `"${name}"` : isDigest ? match.slice(0, 12) : ''}`.trim(),
    content: isDigest ? { kind: 'ggshield', digest: match.toLowerCase() } : { kind: 'text', text: match },
    reason: name ? `${name} (${file})` : `ignored in ${file}`,
  }
}

/** A pattern without "/" is for names in all folders, and one that names a folder for all in it. */
function tidy(glob: string): string {
  const plain = glob.replace(/^\.?\//, '')
  const whole = plain.endsWith('/') ? `${plain}**` : plain
  return whole.includes('/') ? whole : `**/${whole}`
}

function withUnderscores(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key.replaceAll('-', '_'), withUnderscores(value)]),
  )
}
