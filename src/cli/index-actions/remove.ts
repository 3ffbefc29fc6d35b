/** `codemoat index remove <name..>` */
import { Failure } from '../../base/failure.ts'
import { nearest } from '../../base/nearest.ts'
import { openSegmentStore } from '../../index-store/segment-store.ts'
import { removePublicSet } from '../../registration/public-code.ts'
import { printable } from '../../reports/text/printable.ts'
import { indexPlace } from '../index-place.ts'
import type { Values } from '../options.ts'
import { print } from '../terminal.ts'

export async function removeFromIndex(values: Values, names: readonly string[]): Promise<number> {
  if (names.length === 0) {
    throw new Failure('usage', 'the name of the repository is missing', {
      hint: 'see `codemoat index list` for all of them',
    })
  }
  const store = openSegmentStore(indexPlace(values))
  try {
    const repositories = store.repositories().map(({ name }) => name)
    const sets = (store.reader.manifest.names?.publicSets ?? []).map(({ name }) => name)
    for (const name of names) {
      if (repositories.includes(name)) continue
      if (values.public === true && sets.includes(name)) continue
      const near = nearest(name, repositories)
      throw new Failure('repository-unknown', `no repository is registered as "${name}"`, {
        hint: near ? `did you mean ${near}?` : 'see `codemoat index list` for all of them',
      })
    }
    for (const name of names) {
      if (values.public === true) await removePublicSet(store, name)
      else await store.remove(name)
      print(`${printable(name)} is not in the index any more`)
    }
  } finally {
    await store.close()
  }
  return 0
}
