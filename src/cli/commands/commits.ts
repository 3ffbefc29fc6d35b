/** `codemoat commits <range..>` */
import { gitPlace } from '../../git/safe-git.ts'
import { scanHistory } from '../../scan/history/history-scan.ts'
import { commitsScope } from '../../scan/history/scope.ts'
import type { Values } from '../options.ts'
import { scanAndReport } from '../scan-and-report.ts'

export async function runCommits(values: Values): Promise<number> {
  const cwd = process.cwd()
  const place = gitPlace(cwd, process.env)
  const ranges = values.range as readonly string[]
  return scanAndReport({
    source: {
      name: 'commits',
      target: ranges.join(' '),
      start: (settings, options) => scanHistory({ place, settings, scope: commitsScope(ranges), ...options }),
    },
    values,
    cwd,
  })
}
