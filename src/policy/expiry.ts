/** Days on which something ends, and the clock that they are compared with. */
import { Failure, type Place } from '../base/failure.ts'

/** No clock is right that shows an earlier day than this release was made on. */
const RELEASED_ON = '2026-11-01'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * True from the day after `expires` (`2026-12-31`), in UTC.
 * @throws {Failure} `config-wrong-shape` for a day that there is not; `clock-in-the-past`, since nothing would ever end
 */
export function isExpired(expires: string, place: () => Place, now: Date = new Date()): boolean {
  const lastDay = new Date(`${expires}T00:00:00Z`)
  if (Number.isNaN(lastDay.getTime()) || dayOf(lastDay) !== expires) {
    throw new Failure('config-wrong-shape', `there is no day "${expires}"`, {
      place: place(),
      hint: 'write a day of the calendar, as 2026-12-31',
    })
  }
  requireClock(now)
  return now.getTime() >= lastDay.getTime() + DAY_MS
}

/** @throws {Failure} `clock-in-the-past` */
export function requireClock(now: Date = new Date()): void {
  if (now.getTime() >= Date.parse(RELEASED_ON)) return
  throw new Failure('clock-in-the-past', `the clock of this machine says ${dayOf(now)}, so that nothing would expire`, {
    hint: 'set the clock, then try again',
  })
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
