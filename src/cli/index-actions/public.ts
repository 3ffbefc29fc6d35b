/** `codemoat index public <folder..>`, or `index add --public`: code that is not ours, and never alarms. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Failure } from '../../base/failure.ts'
import { FINGERPRINT_VERSION } from '../../detect/fingerprint/levels.ts'
import { Sealer } from '../../index-store/index-keys.ts'
import { createSegmentStore } from '../../index-store/segment-store.ts'
import { reasonByPath } from '../../registration/left-out.ts'
import { addPublicCode } from '../../registration/public-code.ts'
import { printable } from '../../reports/text/printable.ts'
import { countOf, formatBytes, formatDuration } from '../../reports/text/quantities.ts'
import { directorySource } from '../../sources/directory.ts'
import { indexPlaceForFirstUse } from '../index-place.ts'
import type { Values } from '../options.ts'
import { print, showStatus, terminal } from '../terminal.ts'

export async function addPublic(values: Values, folders: readonly string[]): Promise<number> {
  if (folders.length === 0) {
    throw new Failure('usage', 'the folder of the code is missing', {
      hint: 'write for example `codemoat index public node_modules`',
    })
  }
  const { place } = indexPlaceForFirstUse(values)
  const store = createSegmentStore(place)
  try {
    for (const folder of folders) {
      const startedAt = performance.now()
      const files = codeFiles(folder)
      const name = String(values.as ?? basename(resolve(folder)))
      const result = await addPublicCode(store, {
        name,
        extend: false,
        items: [{ identity: `${files.length} files`, files }],
        keying: new Sealer(store.reader.keys, FINGERPRINT_VERSION),
        bytesMax: Number.POSITIVE_INFINITY,
        onProgress: ({ bytes }) => showStatus(`codemoat: ${printable(name)}  ${formatBytes(bytes)}`),
      })
      showStatus('')
      const { style } = terminal()
      const took = formatDuration(performance.now() - startedAt)
      print(
        `${style.bold(printable(name))}  ${countOf(result.files, 'file')} of public code  ${style.dim(`${formatBytes(result.bytes)} in ${took}`)}`,
      )
    }
  } finally {
    await store.close()
  }
  return 0
}

function codeFiles(folder: string): string[] {
  const path = resolve(folder)
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new Failure('path-not-found', `there is no folder '${folder}'`, { hint: 'check the path' })
  const cwd = realpathSync(path)
  const files: string[] = []
  for (const item of directorySource({ paths: ['.'], cwd, ignoreFiles: false }).items() as Iterable<{
    kind: string
    path: string
  }>) {
    // Its own dependencies are public, too: what is vendored counts here.
    if (item.kind === 'file' && reasonByPath(item.path, { vendored: false, generated: false }) === undefined)
      files.push(join(cwd, item.path))
  }
  if (files.length === 0) {
    throw new Failure('nothing-to-register', `there is no code in '${folder}'`, {
      hint: 'name a folder of source code',
    })
  }
  return files
}
