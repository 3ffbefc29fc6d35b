/** After a repository was registered: what is installed in it becomes public code. */
import { FINGERPRINT_VERSION } from '../../detect/fingerprint/levels.ts'
import { Sealer } from '../../index-store/index-keys.ts'
import type { SegmentStore } from '../../index-store/segment-store.ts'
import { installedPackages } from '../../registration/dependencies.ts'
import { addPublicCode } from '../../registration/public-code.ts'
import { countOf, formatBytes, formatCount, formatDuration } from '../../reports/text/quantities.ts'
import { print, showStatus, terminal } from '../terminal.ts'

/** The name of the set. */
export const DEPENDENCIES = 'dependencies'

/** Code that is read in one go; what is left comes with the next registration. */
const BYTES_MAX = 48 * 1024 * 1024

export async function addDependencies(store: SegmentStore, folder: string): Promise<void> {
  const items = [...installedPackages(folder)]
  if (items.length === 0) return
  const known = new Set(store.reader.manifest.names?.publicSets.find(({ name }) => name === DEPENDENCIES)?.items)
  if (items.every(({ identity }) => known.has(identity))) return
  const startedAt = performance.now()
  const result = await addPublicCode(store, {
    name: DEPENDENCIES,
    extend: true,
    items,
    keying: new Sealer(store.reader.keys, FINGERPRINT_VERSION),
    bytesMax: BYTES_MAX,
    onProgress: ({ items: done, bytes }) =>
      showStatus(`codemoat: installed packages  ${formatCount(done)} · ${formatBytes(bytes)}`),
  })
  showStatus('')
  if (result.items === 0) return
  const { style } = terminal()
  const took = formatDuration(performance.now() - startedAt)
  const left = result.left > 0 ? `, ${formatCount(result.left)} more with the next \`add\`` : ''
  print(
    `  ${style.dim('installed')} ${countOf(result.items, 'package')} of others became public code  ${style.dim(`${formatBytes(result.bytes)} in ${took}${left}`)}`,
  )
}
