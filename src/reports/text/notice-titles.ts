/** What stands above notices of one sort. */
import type { Notice } from '../../base/report.ts'

export const NOTICE_TITLES: Readonly<Record<Notice['about'], string>> = {
  floor: 'Not followed, since it goes below the policy:',
  expired: 'No longer accepted:',
  configuration: 'In the configuration:',
}
