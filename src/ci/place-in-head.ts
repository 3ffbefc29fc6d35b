/**
 * Says of findings where they stand in the commit that people look at: a history tells the line that it was when it came
 * in, and later commits move it.
 */
import type { Finding } from '../base/finding.ts'
import { findBlobs } from '../git/refs.ts'
import type { GitPlace } from '../git/safe-git.ts'
import { isNamedCommit } from '../hooks/accepted-commits.ts'
import { scanObjects } from '../scan/scan-objects.ts'
import type { ScanSettings } from '../scan/settings.ts'

/** Files of the commit that are looked into; what stands in others keeps the place where it came in. */
const FILES_MAX = 2000

interface Head {
  readonly place: GitPlace
  readonly settings: ScanSettings
  readonly head: string
}

/**
 * Those that are in `head` have their place there, and `head` as their commit. What is accepted there is accepted: whoever
 * writes so in a later commit need not write the earlier ones anew.
 */
export async function placeInHead(findings: readonly Finding[], at: Head): Promise<readonly Finding[]> {
  const isNamed = isNamedCommit(at.settings)
  const inHead = await findingsInHead(findings, at)
  return findings.map((finding) => {
    // Of another commit nobody said that.
    if (finding.decision === 'allow' && isNamed(finding.location.commit)) return finding
    const [path] = pathsOf(finding)
    const here = inHead.get(`${finding.id}\0${path}`) ?? inHead.get(finding.id)
    if (here === undefined || !isOfCommit(finding)) return finding
    return {
      ...finding,
      severity: here.severity,
      decision: here.decision,
      why: here.why,
      location: { ...here.location, commit: at.head },
      ...(here.excerpt && { excerpt: here.excerpt }),
      ...(here.context && { context: here.context }),
    }
  })
}

/** By id, and by id and path: the first one in the commit of those that are judged hardest. */
async function findingsInHead(findings: readonly Finding[], at: Head): Promise<ReadonlyMap<string, Finding>> {
  const paths = [...new Set(findings.filter(isOfCommit).flatMap(pathsOf))].slice(0, FILES_MAX)
  const found = new Map<string, Finding>()
  if (paths.length === 0) return found
  const oids = await findBlobs(
    at.place,
    paths.map((path) => `${at.head}:${path}`),
  )
  const files = paths.flatMap((path, index) => (oids[index] === undefined ? [] : [{ path, oid: oids[index] }]))
  for await (const { origin, finding } of scanObjects(files, at)) {
    for (const key of [finding.id, `${finding.id}\0${origin.path}`]) keepWorse(found, key, finding)
  }
  return found
}

function keepWorse(found: Map<string, Finding>, key: string, finding: Finding): void {
  const known = found.get(key)
  if (known === undefined || WEIGHTS[finding.decision] > WEIGHTS[known.decision]) found.set(key, finding)
}

const WEIGHTS = { allow: 0, warn: 1, block: 2 } as const

/** Titles and descriptions are in no commit, and messages stay where they are. */
function isOfCommit({ location }: Finding): boolean {
  return !location.path.startsWith('<') && (location.oid ?? location.commit) !== undefined
}

/** Files that the finding was brought to, its own first; of a member of an archive, the archive. */
function pathsOf({ location, history }: Finding): string[] {
  const paths = [location.path, ...(history?.places ?? []).map(({ path }) => path)]
  return [
    ...new Set(paths.flatMap((path) => [path, ...(path.includes('!') ? [path.slice(0, path.indexOf('!'))] : [])])),
  ]
}
