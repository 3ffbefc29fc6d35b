/** Scans what a change brings: its commits and messages, copies of registered code, and what people wrote about it. */
import type { Finding } from '../base/finding.ts'
import type { PushedRange } from '../git/new-objects.ts'
import type { GitPlace } from '../git/safe-git.ts'
import { attribute } from '../hooks/attribute.ts'
import { NOT_ADDED } from '../policy/decide.ts'
import { scanHistory } from '../scan/history/history-scan.ts'
import { collectReport } from '../scan/report.ts'
import { type ScanOptions, type ScanRun, scan } from '../scan/scan.ts'
import type { ScanSettings } from '../scan/settings.ts'
import { pushedSource } from '../sources/pushed.ts'
import { textsSource } from '../sources/texts.ts'
import { joinRuns } from './join-runs.ts'
import { placeInHead } from './place-in-head.ts'
import { revisionsOf } from './resolve-change.ts'

export interface ChangeToScan {
  readonly place: GitPlace
  readonly range: PushedRange
  /** The commit in which lines are counted; absent: in the commits that brought them. */
  readonly head?: string
  readonly texts: readonly { readonly path: string; readonly text: string }[]
}

/** One finding for each secret and each copy in a file. @throws {Failure} while iterating */
export function scanChange(change: ChangeToScan, settings: ScanSettings, options: ScanOptions): ScanRun {
  const { place, range, head, texts } = change
  const revisions = revisionsOf(range)
  const scope = { revisions, logRevisions: revisions, messagesOnly: false, isComplete: true }
  const runs: ScanRun[] = [scanHistory({ place, settings, scope, ...options })]
  if (settings.indexes?.length) runs.push(scanCopies(change, settings, options))
  const written = scan(textsSource(texts), settings, options)
  if (texts.length > 0) runs.push(written)
  return joinRuns(runs, async (findings) =>
    head === undefined ? findings : placeInHead(findings, { place, settings, head }),
  )
}

/** For what looks for copies where secrets were looked for already. */
export function withoutSecrets(settings: ScanSettings): ScanSettings {
  const kinds = settings.policy.kinds.filter((kind) => kind !== 'secret')
  return { ...settings, policy: { ...settings.policy, kinds } }
}

/** Copies are found in whole files, which the survey of a history does not look at. */
function scanCopies({ place, range }: ChangeToScan, settings: ScanSettings, options: ScanOptions): ScanRun {
  const source = pushedSource({ place, range, target: 'the change' })
  const run = scan(source, withoutSecrets(settings), options)
  return {
    get coverage() {
      // The same objects are counted by the survey already.
      return { ...run.coverage, blobs: 0, bytes: 0 }
    },
    async *[Symbol.asyncIterator]() {
      const { findings } = await attribute(await collectReport(run, source), { place, range, settings })
      const firsts = new Map<string, Finding>()
      for (const finding of findings) {
        const key = `${finding.id}\0${finding.location.path}`
        if (!finding.why.includes(NOT_ADDED) && !firsts.has(key)) firsts.set(key, finding)
      }
      yield* firsts.values()
    },
  }
}
