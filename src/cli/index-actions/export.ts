/** `codemoat index export FILE --blind | --filter`: what may be given to machines that shall not know whose code it is. */
import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../../base/failure.ts'
import { exportBlind, exportFilter } from '../../index-store/export-index.ts'
import { openSegmentStore } from '../../index-store/segment-store.ts'
import { countOf, formatBytes } from '../../reports/text/quantities.ts'
import { indexPlace } from '../index-place.ts'
import type { Values } from '../options.ts'
import { print, terminal } from '../terminal.ts'

export async function exportIndex(values: Values, [file, ...more]: readonly string[]): Promise<number> {
  if (file === undefined || more.length > 0 || (values.blind === true) === (values.filter === true)) {
    throw new Failure('usage', 'an export has one target, and is either blind or a filter', {
      hint: 'write `codemoat index export company-blind.moat --blind` or `codemoat index export ci.filter --filter`',
    })
  }
  const target = resolve(file)
  const { style } = terminal()
  const store = openSegmentStore(indexPlace(values))
  try {
    if (values.blind === true) {
      const bytes = exportBlind(store.reader, target)
      print(
        `${style.good('exported')}  ${target}  ${style.dim(formatBytes(bytes))}`,
        '  It finds our code and names nothing. Give its users a key of their own:',
        '    codemoat index keygen --blind <file>',
      )
      return 0
    }
    if (existsSync(target))
      throw new Failure('index-not-writable', `'${target}' exists already`, { hint: 'name a file that does not exist' })
    const { bytes, keys } = exportFilter(store.reader, new Date().toISOString())
    writeFileSync(target, bytes, { flag: 'wx', mode: 0o600 })
    print(
      `${style.good('exported')}  ${target}  ${style.dim(`${countOf(keys, 'fingerprint')}, ${formatBytes(bytes.length)}`)}`,
      '  It says that text is ours, and nothing else. Give its users a key of their own:',
      '    codemoat index keygen --filter <file>',
    )
    return 0
  } finally {
    await store.close()
  }
}
