/** `codemoat index stats`: how large the index is, and what it consists of. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { LEVELS } from '../../index-store/fingerprint-store.ts'
import { MANIFEST_NAME } from '../../index-store/manifest.ts'
import { openSegmentStore } from '../../index-store/segment-store.ts'
import { countOf, formatBytes, formatCount, formatDuration } from '../../reports/text/quantities.ts'
import { indexPlace } from '../index-place.ts'
import type { Values } from '../options.ts'
import { print, terminal } from '../terminal.ts'

export async function showStats(values: Values): Promise<number> {
  const place = indexPlace(values)
  const startedAt = performance.now()
  const store = openSegmentStore(place)
  const openedMs = performance.now() - startedAt
  const { manifest, segments, publicFiles } = store.reader
  const levels = LEVELS.map((level) => ({
    level,
    rows: segments.reduce((sum, { file }) => sum + (file.header.levels[level]?.rows ?? 0), 0),
    publicRows: publicFiles.reduce((sum, file) => sum + (file.header.levels[level]?.rows ?? 0), 0),
  }))
  const bytes = segments.reduce((sum, { file }) => sum + file.bytes, 0)
  const publicBytes = publicFiles.reduce((sum, file) => sum + file.bytes, 0)
  const manifestBytes = statSync(join(place.folder, MANIFEST_NAME)).size
  const repositories = store.repositories()
  const files = repositories.flatMap(({ name }) => store.filesOf(name))
  const lines = files.reduce((sum, file) => sum + file.lines, 0)
  await store.close()
  if (values.json === true) {
    const { keyId, generation, version } = manifest
    const counts = { repositories: repositories.length, files: files.length, lines }
    print(
      JSON.stringify(
        { index: place.folder, keyId, generation, version, ...counts, bytes, publicBytes, levels },
        undefined,
        2,
      ),
    )
    return 0
  }
  const { style } = terminal()
  const row = (name: string, text: string): void => print(`  ${style.dim(name.padEnd(12))}  ${text}`)
  print(style.bold(place.folder))
  row(
    'holds',
    `${countOf(repositories.length, 'repository', 'repositories')}, ${countOf(files.length, 'file')}, ${countOf(lines, 'line')}`,
  )
  for (const { level, rows } of levels) if (rows > 0) row(level, `${formatCount(rows)} fingerprints`)
  const known = levels.reduce((sum, { publicRows }) => sum + publicRows, 0)
  if (known > 0)
    row('public', `${formatCount(known)} fingerprints of code that is not ours, ${formatBytes(publicBytes)}`)
  const perLine = lines > 0 ? `, ${(bytes / lines).toFixed(1)} bytes a line` : ''
  row('size', `${formatBytes(bytes + publicBytes + manifestBytes)} in ${countOf(segments.length, 'segment')}${perLine}`)
  row('key', `${manifest.keyId}${manifest.names ? '' : ', without names'}`)
  row('opened in', formatDuration(openedMs))
  return 0
}
