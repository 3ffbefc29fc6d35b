/** Prints what whoever answers for the configuration should know. */
import type { Notice } from '../../base/report.ts'

export const ABOUT: Readonly<Record<Notice['about'], string>> = {
  floor: 'goes below the policy, and is not followed',
  expired: 'is no longer in force',
  configuration: 'is worth a look',
}

export function printNotices(notices: readonly Notice[]): void {
  for (const { about, text, place } of notices) {
    process.stdout.write(`${about}: ${place === undefined ? '' : `${place}: `}${text} (${ABOUT[about]})\n`)
  }
}
