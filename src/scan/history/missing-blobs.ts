/** What a partial clone lacks, by its names. */
import type { Skipped } from '../../base/coverage.ts'
import type { LoggedChange } from '../../git/history-log.ts'

const NOT_FETCHED = 'not in this partial clone, and nothing is fetched'
const NAMED_MAX = 100

/** Remembers each answer: a log names most objects twice. `isHere` is asked for ids other than that of no object. */
export function createMissingTest(isHere: (oid: Uint8Array) => boolean): (oid: string) => boolean {
  const known = new Map<string, boolean>()
  return (oid) => {
    let isMissing = known.get(oid)
    if (isMissing === undefined) {
      isMissing = !/^0+$/.test(oid) && !isHere(Buffer.from(oid, 'hex'))
      known.set(oid, isMissing)
    }
    return isMissing
  }
}

/** One entry for each blob, up to a hundred, and one for the rest. */
export function missingBlobs(changes: readonly LoggedChange[]): Skipped[] {
  const paths = [...new Map(changes.map(({ oid, path }) => [oid, path])).values()]
  const skipped = paths.slice(0, NAMED_MAX).map((path) => ({ path, reason: NOT_FETCHED }))
  const more = paths.length - NAMED_MAX
  return more > 0 ? [...skipped, { path: `${more} more files`, reason: NOT_FETCHED }] : skipped
}
