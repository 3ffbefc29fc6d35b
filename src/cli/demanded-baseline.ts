/** What the policy of an organisation leaves of a baseline: entries with a reason, in a file that is not too old. */
import { statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Notice } from '../base/report.ts'
import { runGit } from '../git/run-git.ts'
import { gitPlace, withoutRepository } from '../git/safe-git.ts'
import type { Baseline } from '../policy/baseline.ts'
import { requireClock } from '../policy/expiry.ts'
import type { BaselineDemands } from '../policy/guard-rails.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** @param path of the baseline's file @throws {Failure} `clock-in-the-past` */
export async function demandedBaseline(
  baseline: Baseline,
  path: string,
  demands: BaselineDemands,
): Promise<{ baseline: Baseline; notices: readonly Notice[] }> {
  const place = basename(path)
  const { maxAgeDays, requireReasons } = demands
  if (maxAgeDays !== undefined) {
    requireClock()
    const days = Math.floor((Date.now() - (await changedMs(path))) / DAY_MS)
    if (days > maxAgeDays) {
      const text = `the baseline accepts nothing: it is ${days} days old, and ${maxAgeDays} are allowed`
      return { baseline: { ...baseline, entries: [] }, notices: [{ about: 'floor', text, place }] }
    }
  }
  const entries = requireReasons ? baseline.entries.filter(({ reason }) => reason) : baseline.entries
  const refused = baseline.entries.length - entries.length
  if (refused === 0) return { baseline, notices: [] }
  const text = `${refused} ${refused === 1 ? 'entry' : 'entries'} of the baseline without a reason`
  return { baseline: { ...baseline, entries }, notices: [{ about: 'floor', text, place }] }
}

/** When its last change was committed: a checkout makes every file new. What is not committed is as old as its file. */
async function changedMs(path: string): Promise<number> {
  const place = gitPlace(dirname(path), withoutRepository(process.env))
  const printed = await runGit(place, 'log', ['-1', '--format=%ct', '--', basename(path)]).catch(() => '')
  const seconds = Number(printed.trim())
  return seconds > 0 ? seconds * 1000 : statSync(path).mtimeMs
}
