/** `codemoat index keygen [file]`: a new key; or, from the key at hand, the part of it that may be given away. */
import { resolve } from 'node:path'
import { Failure } from '../../base/failure.ts'
import { createIndexKeys, filterKeys, keyId, organisationKeys } from '../../index-store/index-keys.ts'
import { writeKeyFile } from '../../index-store/key-file.ts'
import { keyFilePath, keyRing } from '../index-place.ts'
import type { Values } from '../options.ts'
import { print, terminal } from '../terminal.ts'

export async function makeKey(values: Values, [file, ...more]: readonly string[]): Promise<number> {
  if (more.length > 0) throw new Failure('usage', 'one key file is made at a time', { hint: 'name one file' })
  const { style } = terminal()
  if (values.blind === true || values.filter === true) {
    if (file === undefined) {
      throw new Failure('usage', 'the file for the key is missing', {
        hint: 'write for example `codemoat index keygen --filter ci.key`',
      })
    }
    const [present] = keyRing(values)
    if (present?.fingerprint === undefined && values.blind === true) {
      throw new Failure('key-not-found', 'the key at hand asks a filter and nothing else', {
        hint: 'name the key file of the organisation with --key',
      })
    }
    const part = values.filter ? filterKeys(present!.filter) : organisationKeys(present!.fingerprint!)
    const path = resolve(file)
    writeKeyFile(path, [part])
    print(
      `${style.good('made a key')}  ${path}`,
      values.filter
        ? '  It asks a filter from `codemoat index export --filter`, and opens nothing else.'
        : '  It compares text with a blind index: whose code it is stays sealed.',
    )
    return 0
  }
  const path = file === undefined ? keyFilePath(values) : resolve(file)
  const keys = createIndexKeys()
  writeKeyFile(path, values.rotate === true ? [keys, ...keyRing(values)] : [keys])
  print(
    `${style.good('made a key')}  ${path}  ${style.dim(keyId(keys.fingerprint!))}`,
    '  Whoever has it and the index can tell what is ours, and whose. Keep the two apart, and keep a copy.',
  )
  if (values.rotate === true) {
    print('  The old key stands behind the new one: indexes of either are opened with this file.')
    print('  Register everything into a new index, then delete the old index and its key.')
  }
  return 0
}
