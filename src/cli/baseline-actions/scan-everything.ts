/** Scans what a baseline is about: the files of a repository, what is staged, its past. */
import type { Report } from '../../base/report.ts'
import { gitPlace } from '../../git/safe-git.ts'
import { scanHistory } from '../../scan/history/history-scan.ts'
import { collectReport } from '../../scan/report.ts'
import { scan } from '../../scan/scan.ts'
import type { ScanSettings } from '../../scan/settings.ts'
import { directorySource } from '../../sources/directory.ts'
import { stagedSource } from '../../sources/staged.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'
import { startProgress } from '../progress.ts'
import { settingsFrom } from '../scan-and-report.ts'
import type { BaselineFile } from './baseline-file.ts'

export interface Scans {
  readonly settings: ScanSettings
  /** `paths` count from the current folder; without any, the whole tree. */
  readonly tree: (paths?: readonly string[]) => Promise<Report>
  readonly staged: () => Promise<Report>
  readonly history: () => Promise<Report>
}

/** @throws {Failure} as the configuration does */
export async function prepareScans(values: Values, { root, baseline }: BaselineFile): Promise<Scans> {
  const configuration = await findConfiguration(values, root, 'all')
  const settings = {
    ...(await settingsFrom({ ...values, 'no-baseline': true }, configuration, { cwd: root })),
    baseline,
  }
  const jobs = values.jobs as number | undefined
  const run = async (start: (options: Parameters<typeof scan>[2]) => Promise<Report>): Promise<Report> => {
    const progress = startProgress()
    try {
      return await start({ ...(jobs !== undefined && { jobs }), ...(progress && { onProgress: progress.update }) })
    } finally {
      progress?.stop()
    }
  }
  return {
    settings,
    tree: (paths) => {
      const place = paths?.length ? { paths, cwd: process.cwd() } : { paths: ['.'], cwd: root }
      const source = directorySource({ ...place, ignoreFiles: true })
      return run((options) => collectReport(scan(source, settings, options), source))
    },
    staged: () => {
      const source = stagedSource({ cwd: root })
      return run((options) => collectReport(scan(source, settings, options), source))
    },
    history: () =>
      run((options) =>
        collectReport(scanHistory({ place: gitPlace(root, process.env), settings, ...options }), {
          name: 'history',
          target: root,
        }),
      ),
  }
}
