/** `codemoat index list`: what is registered. */
import { openSegmentStore } from '../../index-store/segment-store.ts'
import { displayWidth, padToWidth } from '../../reports/text/display-width.ts'
import { printable } from '../../reports/text/printable.ts'
import { countOf, formatCount } from '../../reports/text/quantities.ts'
import { indexPlace } from '../index-place.ts'
import type { Values } from '../options.ts'
import { print, terminal } from '../terminal.ts'

export async function listIndex(values: Values): Promise<number> {
  const store = openSegmentStore(indexPlace(values))
  const { style } = terminal()
  const rows = store.repositories().map((repository) => {
    const files = store.filesOf(repository.name)
    return { ...repository, files: files.length, lines: files.reduce((sum, { lines }) => sum + lines, 0) }
  })
  const sets = store.reader.manifest.names?.publicSets ?? []
  await store.close()
  if (values.json === true) {
    print(
      JSON.stringify(
        { repositories: rows, publicCode: sets.map(({ name, items }) => ({ name, items: items.length })) },
        undefined,
        2,
      ),
    )
    return 0
  }
  if (store.reader.manifest.names === undefined) print('a blind index: it holds no names')
  const width = Math.max(0, ...rows.map(({ name }) => displayWidth(printable(name))))
  const filesWidth = Math.max(0, ...rows.map(({ files }) => formatCount(files).length))
  const linesWidth = Math.max(0, ...rows.map(({ lines }) => formatCount(lines).length))
  for (const { name, files, lines, location, registeredAt, roots } of rows)
    print(
      `${style.bold(padToWidth(printable(name), width))}  ${formatCount(files).padStart(filesWidth)} files  ` +
        `${formatCount(lines).padStart(linesWidth)} lines  ` +
        style.dim(
          [registeredAt?.slice(0, 10), location && printable(location), roots[0]?.slice(0, 12)]
            .filter(Boolean)
            .join('  '),
        ),
    )
  for (const { name, items } of sets)
    print(
      style.dim(`public code: ${printable(name)}, ${countOf(items.length, 'package or file', 'packages and files')}`),
    )
  const total = rows.reduce((sum, { lines }) => sum + lines, 0)
  print(
    `${rows.length > 0 ? '\n' : ''}${countOf(rows.length, 'repository', 'repositories')}, ${countOf(total, 'line')}`,
  )
  return 0
}
