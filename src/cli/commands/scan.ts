/** `codemoat scan [paths..]` */

import { Failure } from '../../base/failure.ts'
import { directorySource } from '../../sources/directory.ts'
import { standardInputSource } from '../../sources/standard-input.ts'
import { STANDARD_INPUT, type Values } from '../options.ts'
import { scanAndReport } from '../scan-and-report.ts'

export async function runScan(values: Values): Promise<number> {
  const cwd = process.cwd()
  const paths = (values.paths as readonly string[] | undefined) ?? []
  if (paths.includes(STANDARD_INPUT)) {
    if (paths.length > 1)
      throw new Failure('usage', '"-" is standard input and cannot be scanned with other paths', {
        hint: 'scan them in two calls',
      })
    return scanAndReport({ source: standardInputSource(), values, cwd })
  }
  const source = directorySource({
    paths: paths.length > 0 ? paths : ['.'],
    cwd,
    ignoreFiles: values['no-ignore'] !== true,
  })
  return scanAndReport({ source, values, cwd })
}
