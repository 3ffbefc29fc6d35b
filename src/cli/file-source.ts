/** The source that positional arguments name: files and folders, or standard input. */
import { Failure } from '../base/failure.ts'
import { directorySource } from '../sources/directory.ts'
import type { Source } from '../sources/source.ts'
import { standardInputSource } from '../sources/standard-input.ts'
import type { Values } from './options.ts'
import { STANDARD_INPUT } from './standard-input.ts'

/** @throws {Failure} path-not-found, usage */
export function fileSource(values: Values, cwd: string): Source {
  const paths = (values.paths as readonly string[] | undefined) ?? []
  if (paths.includes(STANDARD_INPUT)) {
    if (paths.length > 1)
      throw new Failure('usage', '"-" is standard input and cannot be scanned with other paths', {
        hint: 'scan them in two calls',
      })
    return standardInputSource()
  }
  return directorySource({
    paths: paths.length > 0 ? paths : ['.'],
    cwd,
    ignoreFiles: values['no-ignore'] !== true,
  })
}
