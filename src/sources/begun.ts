/** A source that is asked for its first item at once, so that it works while the engine is loaded. */
import type { Source, SourceItem } from './source.ts'

export interface BegunSource extends Source {
  /** Ends it where it was not read to its end: what it has started would keep the process alive. */
  end(): void
}

/** The same source, begun. It can be read once. */
export function begun(source: Source): BegunSource {
  const iterator = itemsOf(source)
  const first = iterator.next()
  // Whoever reads the first item learns that it failed.
  first.catch(() => {})
  return {
    ...source,
    async *items() {
      for (let next = await first; !next.done; next = await iterator.next()) yield next.value
    },
    end: () => {
      iterator.return(undefined).catch(() => {})
    },
  }
}

async function* itemsOf(source: Source): AsyncGenerator<SourceItem, void, undefined> {
  yield* source.items()
}
