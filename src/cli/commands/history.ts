/** `codemoat history [repo]` */
import { resolve } from 'node:path'
import { isAddress, mirror, withoutPassword } from '../../git/mirror.ts'
import { requireFolder } from '../../git/object-store.ts'
import { type GitPlace, gitPlace, withoutRepository } from '../../git/safe-git.ts'
import { scanHistory } from '../../scan/history/history-scan.ts'
import { historyScope } from '../../scan/history/scope.ts'
import type { Values } from '../options.ts'
import { scanAndReport } from '../scan-and-report.ts'

export async function runHistory(values: Values): Promise<number> {
  const cwd = process.cwd()
  const named = values.repo as string | undefined
  if (named === undefined) return audit(gitPlace(cwd, process.env), '.', values)
  if (!isAddress(named)) {
    const folder = resolve(cwd, named)
    requireFolder(folder)
    return audit(gitPlace(folder, withoutRepository(process.env)), named, values)
  }
  if (values.quiet !== true) process.stderr.write(`codemoat: cloning ${withoutPassword(named)} …\n`)
  const clone = await mirror(named, process.env)
  try {
    return await audit(gitPlace(clone.folder, withoutRepository(process.env)), withoutPassword(named), values)
  } finally {
    clone.remove()
  }
}

function audit(place: GitPlace, target: string, values: Values): Promise<number> {
  const scope = historyScope({
    since: values.since as string | undefined,
    refs: values.ref as readonly string[] | undefined,
    unreachable: values['no-unreachable'] !== true,
    messagesOnly: values['messages-only'] === true,
  })
  const cache = values.cache as string | undefined
  return scanAndReport({
    source: {
      name: 'history',
      target,
      start: (settings, options) => scanHistory({ place, settings, scope, ...(cache && { cache }), ...options }),
    },
    values,
    cwd: process.cwd(),
    place,
  })
}
