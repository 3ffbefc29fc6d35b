/** Which objects stand in a pack that we read, and which have but files of their own. */
import { findOid } from '../../git/pack/pack-index.ts'
import type { IsWanted } from './few-objects.ts'
import type { SharedPack } from './survey.ts'

export function isPacked(packs: readonly SharedPack[], oid: Uint8Array): boolean {
  return packs.some(({ entries }) => findOid(entries, oid, 0) >= 0)
}

/** Objects with files of their own that are wanted. Git leaves some of them that it has packed. */
export function* outsidePacks(
  looseOids: readonly string[],
  packs: readonly SharedPack[],
  isWanted: IsWanted | undefined,
): Generator<string> {
  for (const oid of looseOids) {
    const bytes = Buffer.from(oid, 'hex')
    if (isWanted?.(bytes, 0) !== false && !isPacked(packs, bytes)) yield oid
  }
}
