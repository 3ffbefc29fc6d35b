/** Where few objects are wanted, git reads them out sooner than packs are opened. */
import type { ObjectFiles } from '../../git/object-store.ts'
import type { OidSet } from '../../git/oid-set.ts'
import { readPackedOids } from './plan-survey.ts'

const FEW_OBJECTS = 3000

export type IsWanted = (oids: Uint8Array, at: number) => boolean

/** The objects that are wanted, as long as they are few; undefined where they are many, or nobody can tell. */
export function fewWanted(files: ObjectFiles, oidBytes: 20 | 32, isWanted: IsWanted): ReadonlySet<string> | undefined {
  const few = new Set(files.looseOids.filter((oid) => isWanted(Buffer.from(oid, 'hex'), 0)))
  for (const path of files.packs) {
    const oids = readPackedOids(path, oidBytes)
    if (oids === undefined) return undefined
    for (let at = 0; at < oids.length && few.size <= FEW_OBJECTS; at += oidBytes) {
      if (isWanted(oids, at)) few.add(Buffer.from(oids.subarray(at, at + oidBytes)).toString('hex'))
    }
  }
  return few.size <= FEW_OBJECTS ? few : undefined
}

/** All of them, as long as they are few. */
export function fewOf(oids: OidSet, oidBytes: number): readonly string[] | undefined {
  if (oids.size > FEW_OBJECTS) return undefined
  const bytes = Buffer.from(oids.bytes())
  return Array.from({ length: oids.size }, (_, index) =>
    bytes.toString('hex', index * oidBytes, (index + 1) * oidBytes),
  )
}
