/** What a worker thread of a scan is started with. Apart, since the command line asks at every start whether it is one. */
import type { ScanSettings } from './settings.ts'

/** The only argument of such a thread. */
export const SCAN_WORKER = '<scan-worker>'

export interface WorkerData {
  readonly settings: ScanSettings
  /** True for one that goes through packs (history/survey.ts) instead of items. */
  readonly isSurvey?: boolean
}
