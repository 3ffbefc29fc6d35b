/** Finds findings by their ids: where the user says, else in the files, in what is staged, and in the past at last. */
import type { Finding } from '../../base/finding.ts'
import type { Report } from '../../base/report.ts'
import { findRepositoryRoot } from '../../git/repository.ts'
import type { Values } from '../options.ts'
import type { Scans } from './scan-everything.ts'

/** All places of each that was found. Goes on to the next place for those alone that are still missing. */
export async function findByIds(
  ids: readonly string[],
  values: Values,
  scans: Scans,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = new Map<string, readonly Finding[]>()
  for (const look of placesToLook(values, scans)) {
    const { findings } = await look()
    for (const id of ids.filter((one) => !found.has(one))) {
      const places = findings.filter((finding) => isMeant(id, finding))
      if (places.length > 0) found.set(id, places)
    }
    if (found.size === ids.length) break
  }
  return found
}

function placesToLook(values: Values, scans: Scans): readonly (() => Promise<Report>)[] {
  const given = values.in as readonly string[] | undefined
  if (given?.length) return [() => scans.tree(given)]
  const isRepository = findRepositoryRoot(process.cwd(), process.env) !== undefined
  return isRepository ? [() => scans.tree(), scans.staged, scans.history] : [() => scans.tree()]
}

/** By its id, or by what the baseline calls it. */
function isMeant(id: string, finding: Finding): boolean {
  return finding.id === id || finding.baseline?.content === id
}
