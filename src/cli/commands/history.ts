/** `codemoat history [repo]` */
import { resolve } from 'node:path'
import { requireFolder } from '../../git/object-store.ts'
import { gitPlace } from '../../git/safe-git.ts'
import { scanHistory } from '../../scan/history/history-scan.ts'
import type { Values } from '../options.ts'
import { scanAndReport } from '../scan-and-report.ts'

export async function runHistory(values: Values): Promise<number> {
  const cwd = process.cwd()
  const target = (values.repo as string | undefined) ?? '.'
  const folder = resolve(cwd, target)
  requireFolder(folder)
  const place = gitPlace(folder, process.env)
  return scanAndReport({
    source: {
      name: 'history',
      target,
      start: (settings, options) => scanHistory({ place, settings, ...options }),
    },
    values,
    cwd,
  })
}
