/** `codemoat staged` */
import type { Source, SourceItem } from '../../sources/source.ts'
import { stagedSource } from '../../sources/staged.ts'
import type { Values } from '../options.ts'

export async function runStaged(values: Values): Promise<number> {
  const cwd = process.cwd()
  // Git works while the engine is loaded.
  const source = begun(stagedSource({ cwd }))
  const { scanAndReport } = await import('../scan-and-report.ts')
  return scanAndReport({ source, values, cwd })
}

/** The same source, whose first item is asked for now. It can be read once. */
function begun(source: Source): Source {
  const iterator = (source.items() as AsyncIterable<SourceItem>)[Symbol.asyncIterator]()
  const first = iterator.next()
  // Whoever reads the first item learns that it failed.
  first.catch(() => {})
  return {
    ...source,
    async *items() {
      for (let next = await first; !next.done; next = await iterator.next()) yield next.value
    },
  }
}
