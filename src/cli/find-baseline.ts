/** Finds the baseline of a scan, and reads it. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../base/failure.ts'
import { BASELINE_FILE, type Baseline, parseBaseline } from '../policy/baseline.ts'
import type { Values } from './options.ts'

/** The baseline that was named, else the nearest one from `cwd` up to the repository's root. @throws {Failure} `baseline-not-usable` */
export function findBaseline(values: Values, cwd: string): Baseline | undefined {
  const path = values['no-baseline'] === true ? undefined : baselinePath(values, cwd)
  return path === undefined ? undefined : readBaseline(path)
}

/** Its path, where there is one or one was named. */
export function baselinePath(values: Values, cwd: string): string | undefined {
  if (values.baseline !== undefined) return resolve(cwd, String(values.baseline))
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, BASELINE_FILE)
    if (existsSync(path)) return path
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined
  }
}

/** @throws {Failure} `baseline-not-usable` */
export function readBaseline(path: string): Baseline {
  let text: string
  let writtenMs: number
  try {
    text = readFileSync(path, 'utf8')
    writtenMs = statSync(path).mtimeMs
  } catch (error) {
    throw new Failure('baseline-not-usable', `the baseline cannot be read: ${(error as Error).message}`, {
      place: { path },
      hint: 'give the path of a file that you may read, or begin one with `codemoat baseline create`',
      cause: error,
    })
  }
  return parseBaseline({ text, path, writtenMs }, Date.now())
}
