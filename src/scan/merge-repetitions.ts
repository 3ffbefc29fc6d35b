/** Makes one finding of one leak: transcripts hold the same text for the model, as data, and as a patch. */
import { type Decision, type Finding, type Location, SEVERITIES } from '../base/finding.ts'

/** Places of one finding that are listed. */
export const PLACES_MAX = 100

const DECISIONS: readonly Decision[] = ['allow', 'warn', 'block']

/** The most telling place stands for the others, which are its `alsoAt`. Ordered by place. */
export function mergeRepetitions(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[][]>()
  for (const finding of findings) {
    const key = keyOf(finding)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [[finding]])
    else {
      const same = known.find((group) => group.some((other) => isSame(finding, other)))
      if (same === undefined) known.push([finding])
      else same.push(finding)
    }
  }
  return withoutSecondReadings([...groups.values()].flat().map(mergeGroup).sort(byPlace))
}

/** At one place, the shorter value first. */
function byPlace({ location: one, secret: first }: Finding, { location: other, secret: second }: Finding): number {
  return one.startByte - other.startByte || one.endByte - other.endByte || (first?.length ?? 0) - (second?.length ?? 0)
}

/**
 * A text that is JSON is read as it stands, too: a value is longer there, by the escapes that a string loses. Of compressed
 * text all secrets have the same bytes, and stay.
 */
function withoutSecondReadings(sorted: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return sorted.filter(({ kind, rule, decoded, location: { startByte } }) => {
    if (kind !== 'secret' || decoded?.includes('gzip')) return true
    const key = `${rule}\0${startByte}`
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  })
}

/** Findings with different keys are never the same. */
function keyOf({ id, provenance }: Finding): string {
  if (provenance === undefined) return id
  const { index, repo = '', path = '' } = provenance
  return [index, repo, path].join('\0')
}

/** Secrets are the same by their id; copies of one file are where they are of the same lines of it. */
function isSame({ provenance: one }: Finding, { provenance: other }: Finding): boolean {
  if (one?.startLine === undefined || one.endLine === undefined) return true
  if (other?.startLine === undefined || other.endLine === undefined) return true
  return one.startLine <= other.endLine && other.startLine <= one.endLine
}

function mergeGroup(group: readonly Finding[]): Finding {
  const [best, ...others] = [...group].sort(byWeight)
  const at = new Set([best!.location.startByte])
  const alsoAt: Location[] = []
  const places = [best!, ...others].flatMap((finding) => [finding.location, ...(finding.alsoAt ?? [])])
  for (const location of places) {
    if (at.has(location.startByte) || alsoAt.length === PLACES_MAX) continue
    at.add(location.startByte)
    alsoAt.push(location)
  }
  if (alsoAt.length === 0) return best!
  return { ...best!, alsoAt: alsoAt.sort((a, b) => a.startByte - b.startByte) }
}

/** What blocks in one place blocks; then the place that says most about itself, then the first. */
function byWeight(a: Finding, b: Finding): number {
  return (
    DECISIONS.indexOf(b.decision) - DECISIONS.indexOf(a.decision) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    tellingness(b) - tellingness(a) ||
    (b.provenance?.tokens ?? 0) - (a.provenance?.tokens ?? 0) ||
    a.location.startByte - b.location.startByte
  )
}

function tellingness({ context, decoded }: Finding): number {
  const said = [context?.embeddedPath, context?.tool, context?.role, context?.turn, decoded ? undefined : true]
  return said.reduce<number>((sum, one, index) => sum + (one === undefined ? 0 : 1 << (said.length - index)), 0)
}
